package io.duban.events;

/** How far a task is. Overdue is not a stage: it is computed, see {@link Judgement}. */
public enum TaskStage {
    ASSIGNED, IN_PROGRESS, SUBMITTED, COMPLETED, CANCELLED;

    /** Open: something is still expected of somebody. */
    public boolean open() {
        return this != COMPLETED && this != CANCELLED;
    }
}
