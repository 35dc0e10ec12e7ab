package io.duban.task.overdue;

import static io.duban.task.NoticeText.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.TaskEvent.TaskBecameOverdue;
import io.duban.task.County;
import io.duban.task.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The passing of a deadline is recorded once per task and deadline, whoever sweeps and however late; never where it was kept. */
@QuarkusTest
class OverdueSweepTest {
    @Inject
    OverdueSweep sweep;
    @Inject
    EventStore store;

    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void aPassedDeadlineIsRecordedOnceWithTheInstantAtWhichItPassed() {
        var task = County.assigns("县财政局", "", "6月底前");
        TestClock.set("2025-06-30T23:59:59");
        sweep.sweep();
        assertThat(recorded(task)).isEmpty();
        TestClock.set("2025-07-01T00:00");
        sweep.sweep();
        sweep.sweep();
        TestClock.set("2025-07-20T00:00");
        sweep.sweep();
        assertThat(recorded(task)).singleElement().satisfies(passed -> {
            assertThat(passed.deadline()).isEqualTo(LocalDate.of(2025, 6, 30));
            assertThat(passed.since()).isEqualTo(TestClock.at("2025-07-01T00:00"));
        });
    }

    @Test
    void manySweepsAtOnceRecordEachPassingOnce() throws Exception {
        var tasks = County.issues(IntStream.range(0, 12).mapToObj(i -> row("县财政局", "县民政局", "6月底前")).toArray(String[]::new)).tasks();
        TestClock.set("2025-07-02T09:00");
        sweptBy(4);
        assertThat(tasks).allSatisfy(task -> assertThat(recorded(task)).hasSize(1));
    }

    @Test
    void afterALongDowntimeNothingIsMissing() {
        var tasks = County.issues(IntStream.range(0, 230).mapToObj(i -> row("县财政局", "", i % 2 == 0 ? "6月底前" : "9月底前"))
                .toArray(String[]::new)).tasks();
        TestClock.set("2025-12-01T09:00");
        sweep.sweep();
        assertThat(tasks).allSatisfy(task -> assertThat(recorded(task)).hasSize(1));
    }

    @Test
    void whatWasReportedInTimeIsNotRecordedUnlessItIsReturned() {
        var task = County.assigns("县财政局", "", "6月底前");
        TestClock.set("2025-06-30T23:59");
        County.does(County.unit("xczj"), task, "submit", null).statusCode(200);
        TestClock.set("2025-07-05T09:00");
        sweep.sweep();
        assertThat(recorded(task)).isEmpty();
        County.does(County.supervisor(), task, "return", Map.of("reason", "缺少佐证。")).statusCode(200);
        sweep.sweep();
        assertThat(recorded(task)).singleElement().satisfies(passed -> assertThat(passed.since()).isEqualTo(TestClock.at("2025-07-01T00:00")));
    }

    @Test
    void whatWasReportedLateIsRecordedAllTheSame() {
        var task = County.assigns("县财政局", "", "6月底前");
        TestClock.set("2025-07-05T09:00");
        County.does(County.unit("xczj"), task, "submit", null).statusCode(200);
        sweep.sweep();
        assertThat(recorded(task)).hasSize(1);
    }

    @Test
    void whatHasNoDeadlineOrIsClosedIsLeftAlone() {
        var tasks = County.issues(row("县财政局", "", "长期坚持"), row("县财政局", "", "6月底前"), row("县财政局", "", "6月底前"));
        County.does(County.office(), tasks.task(2), "cancel", Map.of("reason", "上级文件已废止。")).statusCode(200);
        County.does(County.unit("xczj"), tasks.task(3), "submit", null).statusCode(200);
        County.does(County.supervisor(), tasks.task(3), "approve", null).statusCode(200);
        TestClock.set("2025-12-31T09:00");
        sweep.sweep();
        assertThat(tasks.tasks()).allSatisfy(task -> assertThat(recorded(task)).isEmpty());
    }

    @Test
    void aLaterDeadlineThatWasGrantedMayPassAgain() {
        var task = County.assigns("县财政局", "", "6月底前");
        TestClock.set("2025-07-01T00:00");
        sweep.sweep();
        County.does(County.unit("xczj"), task, "extensions", Map.of("proposedDeadline", "2025-07-31", "reason", "样式未下发。")).statusCode(200);
        County.does(County.supervisor(), task, "extensions/1/grant", Map.of("deadline", "2025-07-31")).statusCode(200);
        TestClock.set("2025-07-31T23:59");
        sweep.sweep();
        assertThat(recorded(task)).hasSize(1);
        TestClock.set("2025-08-01T00:00");
        sweep.sweep();
        assertThat(recorded(task)).extracting(TaskBecameOverdue::deadline).containsExactly(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 31));
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

    private List<TaskBecameOverdue> recorded(String task) {
        return store.readEvents(task, 0).asStream().map(event -> event.getPayload()).filter(TaskBecameOverdue.class::isInstance)
                .map(TaskBecameOverdue.class::cast).toList();
    }
}
