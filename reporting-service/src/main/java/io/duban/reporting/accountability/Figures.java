package io.duban.reporting.accountability;

import io.duban.events.CheckIn;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.Role;
import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures over some duties. due = onTime + late + overdue + unreported. */
@Schema(name = "DutyFigures",
        description = "Figures over the duties of one role; the formulas stand in the answer. due = onTime + late + overdue + unreported")
public record Figures(
        @Schema(description = "Duties assigned, without those of cancelled tasks", examples = "12") long assigned,
        @Schema(description = "Of these, receipt confirmed (签收)", examples = "12") long acknowledged,
        @Schema(description = "Of these, in work now", examples = "4") long inProgress,
        @Schema(description = "Of these, reported done and not returned", examples = "7") long fulfilled,
        @Schema(description = "Excused: the task is not for this unit", examples = "1") long excused,
        @Schema(description = "Deadline passed or settled, in the scope of the rates", examples = "6") long due,
        @Schema(description = "Of due: reported in time, provisionally where the office has not decided", examples = "4") long onTime,
        @Schema(description = "Of due: reported late and settled", examples = "1") long late,
        @Schema(description = "Of due: past the deadline and neither reported in time nor settled", examples = "1") long overdue,
        @Schema(description = "Of due: the task was completed without this unit's report", examples = "0") long unreported,
        @Schema(description = "Of the dated: more time was granted (延期), for this duty or for the whole task", examples = "0") long extended,
        @Schema(description = "Of the dated: it was overdue before its deadline was moved", examples = "0") long overdueBeforeExtension,
        @Schema(description = "Duties that this unit held and that passed to another, which is counted for them now", examples = "0") long handedOver,
        @Schema(description = "Of the assigned: not done at the year's end and carried over", examples = "0") long carriedOver,
        @Schema(description = "Check-ins of the periods that are settled: reported + missed", examples = "3") long checkInsOwed,
        @Schema(description = "Of these, reported within the period", examples = "2") long checkInsReported,
        @Schema(description = "Of these, missed", examples = "1") long checkInsMissed,
        @Schema(description = "按时完成率, 0 to 1, four places; null over nothing due", examples = "0.6667") Double onTimeRate,
        @Schema(description = "逾期率, 0 to 1, four places; null over nothing due", examples = "0.3333") Double overdueRate,
        @Schema(description = "办结率, 0 to 1, four places; null over nothing dated", examples = "0.5833") Double completionRate,
        @Schema(description = "Calendar days late, all late reports together, whole days at the office left out", examples = "3") long daysLate) {

    /** One unit's figures in one role. */
    public static Figures of(List<TaskState> tasks, String unit, Role role, Instant now) {
        Predicate<Duty> asked = duty -> duty.unit().code().equals(unit) && duty.role() == role;
        return of(Judged.all(tasks, now).filter(duty -> asked.test(duty.duty())).toList(),
                Held.all(tasks).filter(held -> asked.test(held.duty())).toList());
    }

    /** True if a duty counts in the rates. */
    public static boolean inScope(TaskState task, Duty duty) {
        return Judged.dated(task, duty) && task.stage() != TaskStage.CANCELLED && duty.stage() != DutyStage.EXCUSED;
    }

    static Figures of(List<Judged> all, List<Held> held) {
        var dated = all.stream().filter(duty -> inScope(duty.task(), duty.duty())).toList();
        var due = dated.stream().filter(duty -> duty.judgement().due()).toList();
        var onTime = count(due, Judged::onTime);
        var late = count(due, Judged::late);
        var overdue = count(due, Judged::overdue);
        var reported = held.stream().flatMap(Held::checkIns).filter(checkIn -> !checkIn.missed()).count();
        var missed = held.stream().flatMap(Held::checkIns).filter(CheckIn::missed).count();
        return new Figures(all.size(), count(all, duty -> duty.duty().acknowledgedAt() != null),
                count(all, duty -> duty.stage() == DutyStage.IN_PROGRESS), count(all, Judged::fulfilled),
                count(all, duty -> duty.stage() == DutyStage.EXCUSED), due.size(), onTime, late, overdue,
                count(due, Judged::unreported), count(dated, Judged::extended),
                count(dated, Judged::overdueBeforeExtension), held.stream().filter(Held::handedOver).count(), count(all, Judged::carriedOver),
                reported + missed, reported, missed, Rate.of(onTime, due.size()),
                Rate.of(overdue + late, due.size()), Rate.of(count(dated, Judged::done), dated.size()),
                due.stream().mapToLong(duty -> duty.judgement().daysLate()).sum());
    }

    private static long count(List<Judged> duties, Predicate<Judged> which) {
        return duties.stream().filter(which).count();
    }
}
