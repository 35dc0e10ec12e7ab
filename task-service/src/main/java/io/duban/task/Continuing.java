package io.duban.task;

import io.duban.events.TaskStage;
import io.duban.events.TaskState;
import io.duban.platform.problem.Problem;

/** 年度衔接: which task of an earlier year a row of the next plan may continue. */
public final class Continuing {
    private Continuing() {
    }

    /** Refused where it is none of an earlier plan, where that plan was withdrawn, or where another task has taken its place. */
    public static void mayBeContinued(TaskState task, int year, Asked asked) {
        if (task.planId() == null || task.year() >= year) {
            throw new Problem(409, "not-an-earlier-task", task.id());
        }
        aWithdrawnPlansTaskIsGone(task, asked);
        aPlaceIsTakenOnce(task, asked);
    }

    /** With its plan: what was still open was cancelled, and the notice is imported again. */
    public static void aWithdrawnPlansTaskIsGone(TaskState task, Asked asked) {
        if (task.planId() != null && asked.registers().statusOf(task.planId()) == PlanState.Status.WITHDRAWN) {
            throw new Problem(409, "task-of-withdrawn-plan", task.id());
        }
    }

    /** Refused where a task of the next year has its place. */
    public static void aPlaceIsTakenOnce(TaskState task, Asked asked) {
        if (taken(task, asked.tasks())) {
            throw new Problem(409, "task-succeeded", task.successor());
        }
    }

    /** A task of the next year has its place; one that was cancelled, with its plan or alone, has come to nothing. */
    public static boolean taken(TaskState task, StandingTasks tasks) {
        var successor = task.successor() == null ? null : tasks.of(task.successor());
        return successor != null && successor.stage() != TaskStage.CANCELLED;
    }

    /** It is still worked on, so that it gives way to the row that continues it. What is reported done is read by the office first. */
    public static boolean givesWay(TaskState task) {
        return task.stage().open() && task.stage() != TaskStage.SUBMITTED;
    }

    /**
     * Continued once: what was cancelled stays so where the task that it continues is worked on again, or another one has taken over
     * from that since. The office cancels that one first.
     */
    public static void whatItContinuesIsNotDoneTwice(TaskState task, Asked asked) {
        var before = task.continues() == null || task.stage() != TaskStage.CANCELLED ? null : asked.tasks().of(task.continues());
        if (before != null && before.stage().open() && !task.id().equals(before.successor())) {
            throw new Problem(409, "work-goes-on-elsewhere", before.successor() == null ? before.id() : before.successor());
        }
    }
}
