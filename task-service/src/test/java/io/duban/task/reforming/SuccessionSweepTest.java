package io.duban.task.reforming;

import static io.duban.task.NoticeText.row;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.duban.events.TaskEvent.DutyHandedOver;
import io.duban.task.County;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a dissolved unit owes passes on once per task, whoever sweeps, and wherever an earlier sweep ended. */
@QuarkusTest
class SuccessionSweepTest {
    @Inject
    SuccessionSweep sweep;
    @Inject
    EventStore store;
    @Inject
    EntityManager database;

    private final String old = unit();
    private final String heir = unit();

    @BeforeEach
    void county() {
        County.begins();
        County.registers("code,name", old + "," + old + "局", heir + "," + heir + "局").statusCode(200);
    }

    @AfterEach
    void theDatabaseTakesEverythingAgain() {
        execute("drop trigger if exists interrupted on event");
        execute("drop function if exists interrupted()");
    }

    @Test
    void aMergeThatWasInterruptedIsFinishedByWhoeverSweepsNext() throws Exception {
        var tasks = issues(20);
        afterwardsTheDatabaseRefuses(tasks.subList(7, 20));
        merges(old, heir);
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(tasks.subList(0, 7)).allSatisfy(task -> assertThat(passed(task)).hasSize(1)));
        assertThat(tasks.subList(7, 20)).allSatisfy(task -> assertThat(passed(task)).isEmpty());
        theDatabaseTakesEverythingAgain();
        sweptBy(4);
        assertThat(tasks).allSatisfy(task -> assertThat(passed(task)).singleElement().satisfies(event -> {
            assertThat(event.from().code()).isEqualTo(old);
            assertThat(event.to().code()).isEqualTo(heir);
        }));
    }

    @Test
    void whatOneThatIsDissolvedItselfTookOverPassesFurther() {
        var tasks = issues(3);
        afterwardsTheDatabaseRefuses(tasks);
        merges(old, heir);
        var last = unit();
        County.registers("code,name", last + "," + last + "局").statusCode(200);
        merges(heir, last);
        theDatabaseTakesEverythingAgain();
        sweep.sweep();
        assertThat(tasks).allSatisfy(task -> County.task(task).body("duties.unit.flatten()", equalTo(List.of(last))));
    }

    private List<String> issues(int tasks) {
        return County.issues(IntStream.range(0, tasks).mapToObj(i -> row(old + "局", "", "12月底前")).toArray(String[]::new)).tasks();
    }

    static void merges(String unit, String into) {
        County.office().contentType("application/json").body(Map.of("reason", "机构改革。")).post("/api/v1/units/" + unit + "/merge-into/" + into).then()
                .statusCode(200);
    }

    /** As if whoever sweeps went away before these. */
    private void afterwardsTheDatabaseRefuses(List<String> tasks) {
        execute("create function interrupted() returns trigger language plpgsql as $$ begin raise exception 'interrupted'; end $$");
        execute("create trigger interrupted before insert on event for each row when (new.payload_type = 'duty-handed-over' and"
                + " new.aggregate_identifier in ('" + String.join("','", tasks) + "')) execute function interrupted()");
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
    }

    private void sweptBy(int instances) throws Exception {
        var together = new CyclicBarrier(instances);
        try (var sweepers = Executors.newFixedThreadPool(instances)) {
            var done = IntStream.range(0, instances).mapToObj(i -> sweepers.submit(() -> {
                together.await();
                sweep.sweep();
                return null;
            })).toList();
            for (var one : done) {
                one.get();
            }
        }
    }

    private List<DutyHandedOver> passed(String task) {
        return store.readEvents(task, 0).asStream().map(event -> event.getPayload()).filter(DutyHandedOver.class::isInstance)
                .map(DutyHandedOver.class::cast).toList();
    }

    private static String unit() {
        return "r" + UUID.randomUUID().toString().substring(24);
    }
}
