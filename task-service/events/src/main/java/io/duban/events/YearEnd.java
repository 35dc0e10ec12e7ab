package io.duban.events;

import com.fasterxml.jackson.annotation.JsonAlias;

/** What the closing of a plan made of a task: a continuous one goes on or is over, an unfinished one is carried over or cancelled. */
public enum YearEnd {
    CONTINUED, ENDED, @JsonAlias("carried-over")
    CARRIED_OVER, CANCELLED
}
