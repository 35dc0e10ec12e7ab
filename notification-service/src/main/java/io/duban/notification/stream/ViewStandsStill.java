package io.duban.notification.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the reader waiting while something is decided on the view, and says whether the view is complete. A view that lags
 * behind, or is being rebuilt, shows as open what was reported long ago: nobody is alerted by it.
 */
@ApplicationScoped
public class ViewStandsStill {
    @Inject
    EntityManager database;
    @ConfigProperty(name = "duban.notification.view-age")
    Duration age;

    /** True if the view was complete a moment ago; it then does not change until the transaction at hand ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean andIsComplete() {
        return (boolean) database.createNativeQuery("select stopped is null and read_at > clock_timestamp()"
                + " - make_interval(secs => :seconds) from log_position for share", Object.class)
                .setParameter("seconds", (double) age.toSeconds()).getSingleResult();
    }

    /** Has every ladder looked at again: a policy or a subscription has changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void checkEveryLadder() {
        andIsComplete(); // the reader waits: it and this update could lock each other out over the tasks' rows
        WatchedTask.checkAll();
    }
}
