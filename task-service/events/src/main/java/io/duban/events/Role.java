package io.duban.events;

/** What a unit is on a task: it answers for the whole (牵头) or for its own share (责任). */
public enum Role {
    LEAD, RESPONSIBLE
}
