package io.duban.task;

import io.duban.events.Actor;
import io.duban.events.Deadline;
import io.duban.events.UnitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Who is who in the rules' tests, and the county's time of day. */
public final class People {
    public static final UnitRef OFFICE = new UnitRef("xzfbgs", "县政府办公室");
    public static final UnitRef FINANCE = new UnitRef("xczj", "县财政局");
    public static final UnitRef CIVIL = new UnitRef("xmzj", "县民政局");
    public static final UnitRef TOWN = new UnitRef("nwz", "南旺镇人民政府");
    /** The day of the notice, a Monday. */
    public static final LocalDate ISSUED = LocalDate.parse("2025-05-26");
    private static final String ISSUER = "https://duban.test";

    /** One who supervises, and belongs to no unit that leads. */
    public static final Actor SUPERVISOR = new Actor(ISSUER, "supervisor", "office", null);

    private People() {
    }

    /** Somebody of that unit, always the same. */
    public static Actor someoneOf(UnitRef unit) {
        return asUnit(unit.code() + "-1", unit);
    }

    /** A person acting for a unit. */
    public static Actor asUnit(String subject, UnitRef unit) {
        return new Actor(ISSUER, subject, "unit", unit.code());
    }

    /** A person acting for the supervising office, whose own unit leads tasks as well. */
    public static Actor asOffice(String subject) {
        return new Actor(ISSUER, subject, "office", OFFICE.code());
    }

    /** A person of the office entering what a unit told it. */
    public static Actor asOfficeFor(String subject, UnitRef unit) {
        return new Actor(ISSUER, subject, "office", unit.code());
    }

    /** Shanghai's time: {@code 2025-10-08T10:00}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Deadline.ZONE).toInstant();
    }
}
