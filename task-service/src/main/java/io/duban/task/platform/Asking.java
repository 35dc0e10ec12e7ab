package io.duban.task.platform;

import io.duban.events.Contact;
import io.duban.events.Metadata;
import io.duban.events.TaskEvent;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.Registers;
import io.duban.task.Task;
import io.duban.task.TaskIndex;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Repository;

/** Makes the circumstances of a decision from a command message. */
public class Asking {
    /** Metadata key of a command: the version that its caller saw. */
    public static final String IF_MATCH = "if-match";

    private final Clock clock;
    private final Registers registers;
    private final TaskIndex index;
    private final Consumer<TaskState> committed;
    private final OtherTasks tasks;

    /** {@code index} notes every task that a command changed, within its transaction; {@code committed} is told of it afterwards. */
    public Asking(Clock clock, Registers registers, TaskIndex index, Consumer<TaskState> committed, Supplier<Repository<Task>> tasks) {
        this.tasks = new OtherTasks(tasks);
        this.clock = clock;
        this.registers = registers;
        this.index = index;
        this.committed = committed;
    }

    /** One instant for the whole command, never before the last event of the same stream: history does not run back. */
    public Asked at(Instant lastEvent, MetaData metadata) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Asked(Metadata.of(metadata).actor(), CommandTime.set(now.isBefore(lastEvent) ? lastEvent : now), registers, tasks);
    }

    /** To another task than the one that was asked, in the same unit of work. */
    public void happens(TaskEvent event, Instant at) {
        tasks.happens(event, at, this);
    }

    /** A task as the command leaves it. */
    public void changed(TaskState task) {
        index.note(task);
        CurrentUnitOfWork.get().root().afterCommit(done -> committed.accept(task));
    }

    /** Nothing given leaves who is there. */
    public void names(String unit, UUID task, Contact persons) {
        if (persons != null && !persons.empty()) {
            index.name(unit, task, persons);
        }
    }

    /** Refused with {@code stale-version} where the caller saw another version than there is. */
    public void mustMatch(long version, MetaData metadata) {
        var expected = metadata.get(IF_MATCH);
        if (expected != null && !expected.equals(Long.toString(version))) {
            throw new Problem(412, "stale-version", expected, version);
        }
    }
}
