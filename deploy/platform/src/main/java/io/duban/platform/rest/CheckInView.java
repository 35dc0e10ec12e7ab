package io.duban.platform.rest;

import io.duban.events.CheckIns;
import io.duban.events.Duty;
import io.duban.events.TaskState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 定期填报: one period of a continuous or recurring task. */
@Schema(name = "CheckIn", description = "定期填报: one period of a continuous or recurring task")
public record CheckInView(
        @Schema(description = "The last day of the period", examples = "2025-09-30") LocalDate due,
        @Schema(description = "How it stands", examples = "reported") State state,
        @Schema(description = "Chinese for state", examples = "已填报") String stateLabel,
        @Schema(description = "When the report came; null unless it did") Instant reportedAt) {

    /** A period that has passed is reported or missed; the next one is owed. */
    @Schema(name = "CheckInState", description = "How a check-in stands: reported, missed, or owed next")
    public enum State {
        REPORTED, MISSED, OWED
    }

    /** The periods that are settled, in order, and the next one. */
    public static List<CheckInView> of(TaskState task, Duty duty) {
        return Stream.concat(duty.checkIns().stream().map(one -> of(one.due(), one.missed() ? State.MISSED : State.REPORTED, one.reportedAt())),
                CheckIns.next(task, duty).stream().map(due -> of(due, State.OWED, null))).sorted(Comparator.comparing(CheckInView::due)).toList();
    }

    private static CheckInView of(LocalDate due, State state, Instant at) {
        return new CheckInView(due, state, Labels.of(state), at);
    }
}
