package io.duban.task.notice.deadline;

import io.duban.events.Deadline;
import io.duban.events.Deadline.Kind;
import io.duban.events.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Deadlines counted from the notice's date. 立即 is the next working day: on the date itself no unit has the paper yet,
 * and "at once" must not be overdue before it could be read; the office is asked to confirm it.
 */
public final class AfterIssue {

    public static final String AT_ONCE = "at-once";

    private static final Pattern IMMEDIATELY = Pattern.compile("(?:立即|即刻|即时|马上|立行立改|即知即改)" + Milestone.FORM);
    /** 印发后10个工作日内, 自印发之日起30日内. Not 收到后…: nobody knows when that was. */
    private static final Pattern DAYS = Pattern.compile(
            "自?(?:本?通知)?(?:印发|发文)(?:之日起|之日|后|起)?(?<days>[1-9]\\d{0,2})个?(?<unit>工作日|日|天)(?:之内|以内|内)" + Milestone.FORM);

    private AfterIssue() {
    }

    static Optional<Deadline> deadline(String raw, String text, LocalDate issuedOn) {
        if (issuedOn == null) {
            return Optional.empty();
        }
        if (IMMEDIATELY.matcher(text).matches()) {
            return workingDays(raw, AT_ONCE, issuedOn, 1);
        }
        var found = DAYS.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int days = Integer.parseInt(found.group("days"));
        return found.group("unit").equals("工作日") ? workingDays(raw, "working-days-after-issue", issuedOn, days)
                : Optional.of(Deadline.on(raw, "days-after-issue", issuedOn.plusDays(days)));
    }

    /** Where the arrangement of a year is missing the rule is named and no date: it was understood, and cannot be counted. */
    private static Optional<Deadline> workingDays(String raw, String rule, LocalDate issuedOn, int days) {
        var calendar = WorkingCalendar.inForce();
        try {
            var due = Deadline.on(raw, rule, calendar.plusWorkingDays(issuedOn, days));
            return Optional.of(new Deadline(raw, rule, due.kind(), due.date(), due.overdueFrom(), null, due.checkIns(),
                    calendar.versions(issuedOn.plusDays(1), due.date())));
        } catch (WorkingCalendar.UnknownYear e) {
            return Optional.of(new Deadline(raw, rule, Kind.UNRESOLVED, null, null, null, List.of(), null));
        }
    }

    /** The first year whose arrangement is missing, from this day on. */
    static int missingYear(LocalDate issuedOn) {
        var calendar = WorkingCalendar.inForce();
        return Stream.iterate(issuedOn, date -> date.plusYears(1)).filter(date -> !calendar.covers(date)).findFirst().orElseThrow().getYear();
    }
}
