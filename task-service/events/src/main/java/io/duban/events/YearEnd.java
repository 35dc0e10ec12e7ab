package io.duban.events;

/** What the closing of a plan made of a task: a continuous one goes on or is over, an unfinished one is carried over or cancelled. */
public enum YearEnd {
    CONTINUED, ENDED, CARRIED_OVER, CANCELLED
}
