package io.duban.events;

/**
 * Who leads. NAMED: 1 to 5 units, the first consolidates and submits. GROUP: every member leads for itself. OPEN: nobody
 * until the office designates members.
 */
public enum LeadKind {
    NAMED, GROUP, OPEN
}
