package io.duban.events;

import io.duban.events.TaskEvent.ExtensionRequested;
import io.duban.events.TaskEvent.ObjectionRaised;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What units asked on a task, and what the office answered, on their way from one state to the next. */
final class AskedChange {
    private final Instant at;
    private List<Extension> extensions;
    private List<Objection> objections;

    AskedChange(TaskState task, Instant at) {
        this.at = at;
        extensions = task.extensions();
        objections = task.objections();
    }

    List<Extension> extensions() {
        return extensions;
    }

    List<Objection> objections() {
        return objections;
    }

    void extensionRequested(ExtensionRequested e, Actor by) {
        extensions = Stream.concat(extensions.stream(), Stream.of(Extension.requested(e, at, by))).toList();
    }

    void extension(int number, UnaryOperator<Extension> change) {
        extensions = extensions.stream().map(extension -> extension.number() == number ? change.apply(extension) : extension).toList();
    }

    void objectionRaised(ObjectionRaised e, Actor by) {
        objections = Stream.concat(objections.stream(), Stream.of(Objection.raised(e, at, by))).toList();
    }

    void objection(int number, UnaryOperator<Objection> change) {
        objections = objections.stream().map(objection -> objection.number() == number ? change.apply(objection) : objection).toList();
    }

    /** What the former holder asked for its duty is asked for the successor's, unless that has asked already. */
    void passes(UnitRef from, UnitRef to) {
        if (extensions.stream().noneMatch(asked -> asksForItsDuty(asked, to))) {
            extensions = extensions.stream().map(asked -> asksForItsDuty(asked, from) ? asked.passedTo(to) : asked).toList();
        }
    }

    private static boolean asksForItsDuty(Extension asked, UnitRef unit) {
        return asked.pending() && asked.ownDutyOnly() && asked.unit().code().equals(unit.code());
    }

    /** Nothing stays pending that nobody could answer: what was asked lapses with the duty or the task for which it was asked. */
    void whatHasLostItsGroundLapses(boolean taskOpen, DutiesChange duties) {
        extensions = extensions.stream().map(asked -> asked.pending()
                && !(taskOpen && (!asked.ownDutyOnly() || duties.stageOf(asked.unit()) != DutyStage.EXCUSED))
                        ? asked.lapsed(at) : asked).toList();
        objections = objections.stream().map(raised -> raised.pending() && !(taskOpen && duties.stageOf(raised.unit()).open())
                ? raised.decided(Decision.LAPSED, null, at) : raised).toList();
    }
}
