package io.duban.task.notice;

import io.duban.events.Deadline;
import io.duban.events.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Deadlines counted from the notice's date. 立即 is the next working day: on the date itself no unit has the paper yet,
 * and "at once" must not be overdue before it could be read; the office is asked to confirm it.
 */
final class AfterIssue {

    static final String AT_ONCE = "at-once";

    private static final Pattern IMMEDIATELY = Pattern.compile("(?:立即|即刻|即时|马上|立行立改|即知即改)" + Milestone.FORM);
    /** 印发后10个工作日内, 自印发之日起30日内. Not 收到后…: nobody knows when that was. */
    private static final Pattern DAYS = Pattern.compile(
            "自?(?:本?通知)?(?:印发|发文)(?:之日起|之日|后|起)?(?<days>\\d{1,3})个?(?<unit>工作日|日|天)(?:之内|以内|内)" + Milestone.FORM);

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

    private static Optional<Deadline> workingDays(String raw, String rule, LocalDate issuedOn, int days) {
        var calendar = WorkingCalendar.bundled();
        if (!calendar.covers(issuedOn) || !calendar.covers(issuedOn.plusDays(2L * days + 15))) {
            return Optional.empty();
        }
        var due = Deadline.on(raw, rule, calendar.plusWorkingDays(issuedOn, days));
        return Optional.of(new Deadline(raw, rule, due.kind(), due.date(), due.overdueFrom(), null, due.checkIns(),
                calendar.version()));
    }
}
