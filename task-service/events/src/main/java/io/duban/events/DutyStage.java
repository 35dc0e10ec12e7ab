package io.duban.events;

/** How far a duty is. A responsible duty ends at FULFILLED, a lead duty at APPROVED. */
public enum DutyStage {
    ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, FULFILLED, APPROVED, EXCUSED, CLOSED_UNREPORTED;

    /** Open: the unit still has to do something. */
    public boolean open() {
        return this == ASSIGNED || this == ACKNOWLEDGED || this == IN_PROGRESS;
    }

    /** Settled: the unit owes nothing more, and nobody has to read its report. */
    public boolean settled() {
        return this == APPROVED || this == EXCUSED || this == CLOSED_UNREPORTED;
    }
}
