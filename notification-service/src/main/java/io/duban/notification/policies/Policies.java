package io.duban.notification.policies;

import io.duban.events.WorkingCalendar;
import io.duban.notification.ladder.Ladder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The ladder in force: the office's policy on the State Council's calendar. */
@ApplicationScoped
public class Policies {
    /** The one that holds for every task. */
    static final String DEFAULT = "default";
    private static final Logger LOG = Logger.getLogger(Policies.class);

    private final Set<Integer> unknownYears = ConcurrentHashMap.newKeySet();

    /** The ladder as the policy stands now; needs a transaction. */
    public Ladder ladder() {
        return new Ladder(StoredPolicy.<StoredPolicy>findById(DEFAULT).policy(), this::works);
    }

    /** In a year without calendar data nothing is moved: a weekend would be a guess, and silence worse (decision 24). */
    private boolean works(LocalDate day) {
        var calendar = WorkingCalendar.inForce();
        if (calendar.covers(day)) {
            return calendar.isWorkingDay(day);
        }
        if (unknownYears.add(day.getYear())) {
            LOG.warnf("no working calendar for %d: alerts go out on their own day, rest day or not", day.getYear());
        }
        return true;
    }
}
