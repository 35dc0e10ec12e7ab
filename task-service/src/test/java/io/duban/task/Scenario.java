package io.duban.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.duban.events.Actor;
import io.duban.events.DomainEvent;
import io.duban.events.Metadata;
import io.duban.events.PlanEvent;
import io.duban.events.Recorded;
import io.duban.events.TaskEvent;
import io.duban.events.TaskEvent.DutyAcknowledged;
import io.duban.events.TaskEvent.DutyFulfilled;
import io.duban.events.TaskEvent.ExtensionRequested;
import io.duban.events.TaskEvent.FulfilmentWithdrawn;
import io.duban.events.TaskEvent.ObjectionRaised;
import io.duban.events.TaskEvent.ProgressReported;
import io.duban.events.TaskEvent.SubmissionWithdrawn;
import io.duban.events.TaskEvent.TaskSubmitted;
import io.duban.events.TaskState;
import io.duban.events.UnitEvent;
import io.duban.events.UnitRef;
import io.duban.platform.problem.Problem;
import io.duban.task.notice.units.Directory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A rule told as a story: given what happened, when somebody commands something, then this happens or it is refused. What
 * happened was done by whom it names, or by the supervisor; so is the command, unless it says by whom.
 */
public final class Scenario<C, S, E extends DomainEvent> {
    private final Class<E> own;
    private final Fold<S, E> fold;
    private final Rule<C, S> rule;
    private S state;
    private long events;
    private Instant now = People.at("2025-05-26T09:00");
    private Registers registers = new Known(new Directory(List.of()), Optional.empty(), Set.of(), PlanState.Status.ISSUED);
    private List<TaskState> tasks = List.of();
    private C command;
    private Actor by = People.SUPERVISOR;

    /** How a state takes in one more event. */
    interface Fold<S, E extends DomainEvent> {
        S evolve(S state, Recorded<E> event);
    }

    /** How a command is decided. */
    interface Rule<C, S> {
        List<? extends DomainEvent> decide(C command, S state, Asked asked);
    }

    /** What a decision finds in the registers. */
    record Known(Directory directory, Optional<UUID> plan, Set<UUID> owed, PlanState.Status status) implements Registers {
        @Override
        public Set<UUID> tasksOwedBy(String unit) {
            return owed;
        }

        @Override
        public PlanState.Status statusOf(UUID plan) {
            return status;
        }

        @Override
        public void hold(UUID plan) {
            // a rule is told alone
        }

        @Override
        public String officeUnit() {
            return People.OFFICE.code();
        }

        @Override
        public Optional<UUID> planOf(String sha256, String docNumber) {
            return plan;
        }
    }

    private Scenario(Class<E> own, Fold<S, E> fold, Rule<C, S> rule) {
        this.own = own;
        this.fold = fold;
        this.rule = rule;
    }

    /** A task with this past. */
    public static Scenario<TaskCommand, TaskState, TaskEvent> given(TaskEvent... past) {
        return new Scenario<>(TaskEvent.class, TaskState::evolve, TaskCommand::happens).and(past);
    }

    /** A plan with this past. */
    public static Scenario<PlanCommand, PlanState, PlanEvent> given(PlanEvent first, PlanEvent... past) {
        return givenNoPlan().and(first).and(past);
    }

    public static Scenario<PlanCommand, PlanState, PlanEvent> givenNoPlan() {
        return new Scenario<>(PlanEvent.class, PlanState::evolve, PlanCommand::decide);
    }

    /** A unit with this past. */
    public static Scenario<UnitCommand, UnitState, UnitEvent> given(UnitEvent first) {
        return givenNoUnit().and(first);
    }

    public static Scenario<UnitCommand, UnitState, UnitEvent> givenNoUnit() {
        return new Scenario<>(UnitEvent.class, UnitState::evolve, UnitCommand::decide);
    }

    /** From here on it is that late: {@code 2025-10-08T10:00}, Shanghai's time. */
    public Scenario<C, S, E> at(String local) {
        now = People.at(local);
        return this;
    }

    /** This happened too. */
    @SafeVarargs
    public final Scenario<C, S, E> and(E... past) {
        for (var event : past) {
            and(doer(event), event);
        }
        return this;
    }

    /** This happened too, and this person did it. */
    public Scenario<C, S, E> and(Actor by, E event) {
        state = fold.evolve(state, recorded(event, events++, by));
        return this;
    }

    /** The directory lists these. */
    public Scenario<C, S, E> directory(Directory.Entry... units) {
        return directory(new Directory(List.of(units)));
    }

    /** This is the directory, with units that are no more. */
    public Scenario<C, S, E> directory(Directory directory) {
        registers = new Known(directory, Optional.empty(), Set.of(), PlanState.Status.ISSUED);
        return this;
    }

    /** The unit in question still owes something in these tasks. */
    public Scenario<C, S, E> owed(UUID... tasks) {
        registers = new Known(registers.directory(), Optional.empty(), Set.of(tasks), PlanState.Status.ISSUED);
        return this;
    }

    /** The notice was imported before, as this plan. */
    public Scenario<C, S, E> imported(UUID plan) {
        registers = new Known(registers.directory(), Optional.of(plan), Set.of(), PlanState.Status.ISSUED);
        return this;
    }

    /** The plan of the task in question is that far. */
    public Scenario<C, S, E> plan(PlanState.Status status) {
        registers = new Known(registers.directory(), Optional.empty(), Set.of(), status);
        return this;
    }

    /** These tasks stand so, told as stories of their own. */
    @SafeVarargs
    public final Scenario<C, S, E> tasks(Scenario<TaskCommand, TaskState, TaskEvent>... stories) {
        tasks = Stream.of(stories).map(Scenario::state).toList();
        return this;
    }

    public Scenario<C, S, E> when(C command) {
        this.command = command;
        return this;
    }

    public Scenario<C, S, E> by(UnitRef unit) {
        return by(People.someoneOf(unit));
    }

    public Scenario<C, S, E> by(Actor actor) {
        by = actor;
        return this;
    }

    /** The command is done, and what it brought about belongs to the past. */
    public Scenario<C, S, E> done() {
        decided().stream().filter(own::isInstance).forEach(event -> and(by, own.cast(event)));
        return this;
    }

    /** Exactly this happens; without any: nothing does, and that is an answer too. */
    public void then(DomainEvent... expected) {
        assertThat(decided()).isEqualTo(List.of(expected));
    }

    public void refused(int status, String code) {
        var problem = catchThrowableOfType(Problem.class, this::decided);
        assertThat(problem).as("refusal").isNotNull();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.status()).as(code).isEqualTo(status);
    }

    /** What happens. */
    public List<? extends DomainEvent> decided() {
        return rule.decide(command, state,
                new Asked(by, now, registers, id -> tasks.stream().filter(task -> task.id().equals(id)).findFirst().orElse(null)));
    }

    /** What has become of it when the command is done; without a command, as it stands. */
    public S state() {
        var after = state;
        long sequence = events;
        for (var event : command == null ? List.<DomainEvent> of() : decided()) {
            if (own.isInstance(event)) {
                after = fold.evolve(after, recorded(own.cast(event), sequence++, by));
            }
        }
        return after;
    }

    private Recorded<E> recorded(E event, long sequence, Actor by) {
        return new Recorded<>(event, sequence, now, new Metadata(by, "test", "test", null));
    }

    private static Actor doer(DomainEvent event) {
        return switch (event) {
            case DutyAcknowledged e -> People.someoneOf(e.unit());
            case ProgressReported e -> People.someoneOf(e.unit());
            case DutyFulfilled e -> People.someoneOf(e.unit());
            case TaskSubmitted e -> People.someoneOf(e.unit());
            case ExtensionRequested e -> People.someoneOf(e.unit());
            case ObjectionRaised e -> People.someoneOf(e.unit());
            case FulfilmentWithdrawn e -> People.someoneOf(e.unit());
            case SubmissionWithdrawn e -> People.someoneOf(e.unit());
            default -> People.SUPERVISOR;
        };
    }
}
