package io.duban.events;

/**
 * Something the office should look at before it issues a plan. {@code ordinal} and {@code field} say where in the plan
 * (null: the plan's head), {@code place} where in the source; {@code proposal} is what the system would do, or null.
 */
public record Finding(Severity severity, String code, @MayBeAbsent Integer ordinal, @MayBeAbsent String field,
        @MayBeAbsent String place, String message, @MayBeAbsent String proposal, boolean confirmed) {

    /** An error prevents issuing; a warning may stand; an info only tells. */
    public enum Severity {
        ERROR, WARNING, INFO
    }

    /** The same finding after the office has let it stand. */
    public Finding asConfirmed() {
        return new Finding(severity, code, ordinal, field, place, message, proposal, true);
    }
}
