package io.duban.events;

/**
 * Who did it: an opaque subject (issuer and subject make a person), acting in one role ({@code office}, {@code unit},
 * {@code system}), for one unit or for none. No name, no telephone: the stream is for ever.
 */
public record Actor(String issuer, String subject, String role, String unit) {

    /** Duban itself, e.g. when a deadline passes. */
    public static final Actor SYSTEM = new Actor("duban", "duban", "system", null);

    /** True if both are the same person, in whatever role: four eyes need two persons. */
    public boolean samePersonAs(Actor other) {
        return other != null && issuer.equals(other.issuer) && subject.equals(other.subject);
    }
}
