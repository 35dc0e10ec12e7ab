package io.duban.task.checkingin;

import static io.duban.task.NoticeText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.duban.events.Actor;
import io.duban.events.Metadata;
import io.duban.events.TaskEvent.CheckInMissed;
import io.duban.task.County;
import io.duban.task.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A missed check-in is recorded once per duty and period, whoever sweeps and however late. */
@QuarkusTest
class CheckInSweepTest {
    @Inject
    CheckInSweep sweep;
    @Inject
    EventStore store;

    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void aPeriodIsMissedFromTheMinuteThatItHasPassed() {
        var task = County.assigns("县财政局", "县民政局", "每季度");
        TestClock.set("2025-06-30T23:59:59");
        sweep.sweep();
        assertThat(missed(task)).isEmpty();
        TestClock.set("2025-07-01T00:00");
        sweep.sweep();
        sweep.sweep();
        assertThat(missed(task)).containsExactly("xczj 2025-06-30");
        County.does(County.unit("xczj"), task, "check-ins", Map.of("text", "三季度已更新。")).statusCode(200);
        TestClock.set("2025-10-01T00:00");
        sweep.sweep();
        assertThat(missed(task)).containsExactly("xczj 2025-06-30");
    }

    @Test
    void manySweepsAtOnceRecordEachPeriodOnce() throws Exception {
        var tasks = County.issues(IntStream.range(0, 8).mapToObj(i -> row(County.GROUP, "", "每月")).toArray(String[]::new)).tasks();
        TestClock.set("2025-07-02T09:00");
        try (var sweepers = Executors.newFixedThreadPool(4)) {
            var together = new CyclicBarrier(4);
            var done = IntStream.range(0, 4).mapToObj(i -> sweepers.submit(() -> {
                together.await();
                sweep.sweep();
                return null;
            })).toList();
            for (var one : done) {
                one.get();
            }
        }
        assertThat(tasks).allSatisfy(task ->
                assertThat(missed(task)).containsExactlyInAnyOrder("xdag 2025-06-30", "xtsg 2025-06-30", "xrmt 2025-06-30"));
    }

    @Test
    void afterALongDowntimeEveryPeriodIsRecordedInOrder() {
        var task = County.assigns("县财政局", "", "6月15日、12月15日前");
        var monthly = County.assigns("县财政局", "", "每月28日前");
        TestClock.set("2026-03-01T09:00");
        sweep.sweep();
        assertThat(missed(task)).containsExactly("xczj 2025-06-15", "xczj 2025-12-15");
        assertThat(missed(monthly)).containsExactly("xczj 2025-06-28", "xczj 2025-07-28", "xczj 2025-08-28", "xczj 2025-09-28", "xczj 2025-10-28",
                "xczj 2025-11-28", "xczj 2025-12-28");
    }

    @Test
    void outsideAPlanTheYearsEndIsNoEnd() {
        String task = County.office().contentType("application/json").body(Map.of("requirement", "更新惠民补贴发放结果。", "leads", List.of("县财政局"),
                "deadline", "每季度")).post("/api/v1/tasks").then().statusCode(201).extract().path("id");
        TestClock.set("2026-05-02T09:00");
        sweep.sweep();
        assertThat(missed(task)).containsExactly("xczj 2025-06-30", "xczj 2025-09-30", "xczj 2025-12-31", "xczj 2026-03-31");
        County.does(County.unit("xczj"), task, "check-ins", Map.of("text", "二季度已更新。")).statusCode(200)
                .body("duties[0].checkIns.due", hasItems("2026-06-30", "2026-09-30"));
        County.does(County.office(), task, "cancel", Map.of("reason", "不再要求。")).statusCode(200)
                .body("duties[0].checkIns.due", not(hasItem("2026-09-30")));
    }

    @Test
    void whatComesBeforeTheSweepRecordsItInTheNameOfDubanAndOnce() {
        var plan = County.issues(row("县财政局", "", "每月"));
        var task = plan.task(1);
        TestClock.set("2025-07-02T09:00");
        County.does(County.office(), task, "hand-over", Map.of("from", "xczj", "to", "xmzj", "reason", "职能划转。")).statusCode(200);
        assertThat(missed(task)).containsExactly("xczj 2025-06-30");
        TestClock.set("2025-08-01T09:00");
        County.office().contentType("application/json").body(Map.of("docNumber", "测政办字〔2025〕98号", "reason", "上级调整。",
                "items", List.of(Map.of("ordinal", 1, "leads", List.of("xsfj"))))).post("/api/v1/plans/" + plan.plan() + "/amend").then()
                .statusCode(200);
        sweep.sweep();
        assertThat(missed(task)).containsExactly("xczj 2025-06-30", "xmzj 2025-07-31");
        assertThat(store.readEvents(task, 0).asStream().filter(event -> event.getPayload() instanceof CheckInMissed)
                .map(event -> Metadata.of(event.getMetaData())))
                .extracting(Metadata::actor, Metadata::command).containsExactly(tuple(Actor.SYSTEM, "hand-over"), tuple(Actor.SYSTEM, "amend-plan"));
    }

    private List<String> missed(String task) {
        return store.readEvents(task, 0).asStream().map(event -> event.getPayload()).filter(CheckInMissed.class::isInstance)
                .map(CheckInMissed.class::cast).map(one -> one.unit().code() + " " + one.due()).toList();
    }
}
