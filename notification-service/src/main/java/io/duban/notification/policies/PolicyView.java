package io.duban.notification.policies;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.duban.notification.ladder.Policy;
import io.duban.notification.ladder.Rung;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert ladder as the API shows it. */
@Schema(name = "Policy", description = "The alert ladder (提醒规则)")
record PolicyView(
        @Schema(description = "Its id", examples = "default") String id,
        @Schema(description = "Its name", examples = "默认提醒规则") String name,
        @Schema(description = "The rungs before the deadline, the farthest first") List<StepView> steps,
        @Schema(description = "Once overdue, again every so many days, until reported", examples = "7") int overdueEveryDays,
        @Schema(description = "When digests go out on a working day, Asia/Shanghai", examples = "09:00", implementation = String.class)
        @JsonFormat(pattern = "HH:mm") LocalTime sendAt,
        @Schema(description = "A check-in is asked for so many days before its period ends", examples = "7") int checkInDaysBefore,
        @Schema(description = "An urging that comes by then goes out at once, a later one the next working morning, Asia/Shanghai",
                examples = "17:30", implementation = String.class)
        @JsonFormat(pattern = "HH:mm") LocalTime workEndsAt) {

    @Schema(name = "PolicyStep", description = "One rung before the deadline")
    record StepView(
            @Schema(description = "blue, yellow, orange or red", examples = "blue") Rung.Level rung,
            @Schema(description = "Chinese for rung", examples = "蓝色提醒") String rungLabel,
            @Schema(description = "Days before the deadline", examples = "30") int daysBefore) {
    }

    static PolicyView of(Policy policy) {
        return new PolicyView(policy.id(), policy.name(),
                policy.steps().stream().map(step -> new StepView(step.rung(), step.rung().label(), step.daysBefore())).toList(),
                policy.overdueEveryDays(), policy.sendAt(), policy.checkInDaysBefore(), policy.workEndsAt());
    }
}
