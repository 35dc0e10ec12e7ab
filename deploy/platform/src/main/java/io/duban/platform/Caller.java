package io.duban.platform;

import io.duban.events.Actor;
import io.duban.platform.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who the bearer token says is calling. A person is issuer and subject; a token may carry several roles. */
@RequestScoped
public class Caller {
    /** The supervising office: issues, approves, sees everything. */
    public static final String OFFICE = "office";
    /** A unit, by the claim {@code unit}: acts on its own duties and sees its own. */
    public static final String UNIT = "unit";
    /** Sees everything, changes nothing. */
    public static final String AUDITOR = "auditor";

    @Inject
    JsonWebToken token;

    /** True if the token holds this role. */
    public boolean is(String role) {
        return token.getGroups() != null && token.getGroups().contains(role);
    }

    /** The token's roles. */
    public Set<String> roles() {
        return token.getGroups() == null ? Set.of() : Set.copyOf(token.getGroups());
    }

    /** True if this caller may see every unit's affairs. */
    public boolean seesAll() {
        return is(OFFICE) || is(AUDITOR);
    }

    /** The code of the caller's unit, or null. */
    public String unit() {
        return token.getClaim("unit");
    }

    /** The caller acting for the office. */
    public Actor asOffice() {
        return new Actor(token.getIssuer(), token.getSubject(), OFFICE, unit());
    }

    /** The caller acting for its unit. Refused with {@code unit-claim-missing} where the token names no unit. */
    public Actor asUnit() {
        if (!is(UNIT)) {
            throw new Problem(403, "role-missing");
        }
        if (unit() == null) {
            throw new Problem(403, "unit-claim-missing");
        }
        return new Actor(token.getIssuer(), token.getSubject(), UNIT, unit());
    }

    /** The office entering something for a unit that told it. Refused to everybody else. */
    public Actor asOfficeFor(String unit) {
        if (!is(OFFICE)) {
            throw new Problem(403, "role-missing");
        }
        return new Actor(token.getIssuer(), token.getSubject(), OFFICE, unit);
    }

    /** Refused with {@code not-your-unit} unless the caller sees all or is this unit. */
    public void mustSee(String unit) {
        if (!seesAll() && !unit.equals(unit())) {
            throw new Problem(403, "not-your-unit", unit);
        }
    }

    /** Issuer and subject in one line, for rows that belong to a person. */
    public String person() {
        return token.getIssuer() + "|" + token.getSubject();
    }
}
