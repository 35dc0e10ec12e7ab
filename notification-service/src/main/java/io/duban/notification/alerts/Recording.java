package io.duban.notification.alerts;

import io.duban.notification.ladder.Occasions;
import io.duban.notification.policies.Policies;
import io.duban.notification.stream.ViewStandsStill;
import io.duban.notification.stream.WatchedTask;
import io.duban.notification.subscriptions.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Records what is due, each alert once: the unique key decides, not who runs this or how often. */
@ApplicationScoped
public class Recording {
    private static final Logger LOG = Logger.getLogger(Recording.class);

    @Inject
    Clock clock;
    @Inject
    Policies policies;
    @Inject
    Subscriptions subscriptions;
    @Inject
    ViewStandsStill view;
    @Inject
    EntityManager database;
    @Inject
    AlertCounters counters;

    /** Looks at one task whose time has come, in a transaction of its own; false when there was none to take. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean recordNext() {
        var now = clock.instant();
        if (!view.andIsComplete()) {
            return false;
        }
        var claimed = WatchedTask.claim(now);
        claimed.ifPresent(watched -> {
            var task = watched.task();
            var ladder = policies.ladder();
            MDC.put("task", task.id().toString());
            var recorded = DueAlert.on(task, ladder, subscriptions.addressBook(), now).filter(due -> record(due.row(now))).count();
            if (recorded > 0) {
                LOG.infof("%d alerts recorded for task %s", recorded, task.id());
                counters.recorded(recorded);
            }
            watched.checkAgain(Occasions.next(task, ladder, now).orElse(null));
            MDC.remove("task");
        });
        return claimed.isPresent();
    }

    /** True if this alert had not been recorded before, or had been suppressed before it went out and is due again. */
    private boolean record(Alert alert) {
        return database.createNativeQuery("""
                insert into alert (task, plan_title, ordinal, requirement, unit, unit_name, role, rung, occurrence, deadline, round, words, recipient,
                                   channel, due_at, recorded_at, status, reason)
                values (:task, :plan, :ordinal, :requirement, :unit, :name, :role, :rung, :occurrence, cast(:deadline as date), :round,
                        cast(:words as text), cast(:recipient as text), cast(:channel as text), :due, :now, :status, cast(:reason as text))
                on conflict (task, unit, rung, occurrence, recipient, channel) do update set status = 'PENDING', reason = null
                    where alert.status = 'SUPPRESSED' and alert.recipient is not null""")
                .setParameter("task", alert.task).setParameter("plan", alert.planTitle).setParameter("ordinal", alert.ordinal)
                .setParameter("requirement", alert.requirement).setParameter("unit", alert.unit)
                .setParameter("name", alert.unitName).setParameter("role", alert.role.name()).setParameter("rung", alert.rung)
                .setParameter("occurrence", alert.occurrence).setParameter("deadline", alert.deadline).setParameter("round", alert.round)
                .setParameter("words", alert.words).setParameter("recipient", alert.recipient)
                .setParameter("channel", alert.channel == null ? null : alert.channel.name())
                .setParameter("due", alert.dueAt).setParameter("now", alert.recordedAt)
                .setParameter("status", alert.status.name()).setParameter("reason", alert.reason).executeUpdate() == 1;
    }
}
