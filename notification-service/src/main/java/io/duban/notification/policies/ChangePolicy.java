package io.duban.notification.policies;

import io.duban.notification.ladder.Policy;
import io.duban.notification.ladder.Rung;
import io.duban.platform.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code PUT /policies/{id}}. */
@Schema(name = "ChangePolicy", description = "The ladder as it is to be from now on")
record ChangePolicy(
        @Schema(description = "Its name", examples = "默认提醒规则") @NotBlank @Size(max = 100) String name,
        @Schema(description = "The rungs before the deadline; each at most once, a more urgent one nearer to the deadline")
        @NotNull @Size(max = 4) List<@NotNull @Valid Step> steps,
        @Schema(description = "Once overdue, again every so many days, 1 to 365", examples = "7") @NotNull @Min(1) @Max(365) Integer overdueEveryDays,
        @Schema(description = "When digests go out on a working day, Asia/Shanghai", examples = "09:00", implementation = String.class)
        @NotNull LocalTime sendAt,
        @Schema(description = "A check-in is asked for so many days before its period ends, 1 to 90; left out: as before", examples = "7")
        @Min(1) @Max(90) Integer checkInDaysBefore,
        @Schema(description = "An urging that comes by then goes out at once, Asia/Shanghai; left out: as before", examples = "17:30",
                implementation = String.class)
        LocalTime workEndsAt) {

    @Schema(name = "ChangePolicyStep", description = "One rung before the deadline")
    record Step(
            @Schema(description = "blue, yellow, orange or red", examples = "blue") @NotNull Rung.Level rung,
            @Schema(description = "Days before the deadline, 1 to 365", examples = "30") @NotNull @Min(1) @Max(365) Integer daysBefore) {
    }

    /** The policy that this asks for. Refused with {@code policy-order} where urgency and nearness disagree. */
    Policy insteadOf(Policy before) {
        var sorted = steps.stream().map(step -> new Policy.Step(step.rung(), step.daysBefore()))
                .sorted(Comparator.comparing(Policy.Step::rung)).toList();
        var levels = new HashSet<Rung.Level>();
        int last = Integer.MAX_VALUE;
        for (var step : sorted) {
            if (!step.rung().beforeDeadline() || !levels.add(step.rung()) || step.daysBefore() >= last) {
                throw new Problem(400, "policy-order", List.of(new Problem.Violation("steps", "policy-order")));
            }
            last = step.daysBefore();
        }
        return new Policy(before.id(), name.strip(), sorted, overdueEveryDays, sendAt,
                checkInDaysBefore == null ? before.checkInDaysBefore() : checkInDaysBefore, workEndsAt == null ? before.workEndsAt() : workEndsAt);
    }
}
