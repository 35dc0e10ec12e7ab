package io.duban.task.planning;

import static io.duban.task.People.FINANCE;
import static io.duban.task.Plans.FILE;
import static io.duban.task.Plans.PLAN;
import static io.duban.task.Plans.drafted;
import static io.duban.task.Plans.error;
import static io.duban.task.Plans.item;
import static io.duban.task.Plans.named;
import static io.duban.task.Plans.row;
import static io.duban.task.Plans.warning;
import static io.duban.task.Scenario.givenNoPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.task.People;
import io.duban.task.notice.Notice;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftingTest {
    private static final Notice NOTICE = new Notice("2025年政务公开任务分解表", "汶政办字〔2025〕8号", "汶上县人民政府办公室", People.ISSUED, 2025, List.of(),
            FILE, List.of(item(1, List.of(named(FINANCE))), item(2, List.of())),
            List.of(warning("head-incomplete", null, "title"), error("no-units", 2, "leads")));

    @Test
    void aNoticeBecomesADraftWithOneEventForEachRowAndItsDoubts() {
        givenNoPlan().when(new DraftPlan(PLAN, NOTICE)).then(drafted(2, warning("head-incomplete", null, "title")),
                row(item(1, List.of(named(FINANCE)))), row(item(2, List.of()), error("no-units", 2, "leads")));
    }

    @Test
    void aNoticeDatedInTheFutureIsFlagged() {
        assertThat(givenNoPlan().at("2025-05-26T00:00").when(new DraftPlan(PLAN, NOTICE)).state().headFindings()).extracting(Finding::code)
                .containsExactly("head-incomplete");
        assertThat(givenNoPlan().at("2025-05-25T23:59").when(new DraftPlan(PLAN, NOTICE)).state().headFindings())
                .extracting(Finding::severity, Finding::code)
                .containsExactly(tuple(Severity.WARNING, "head-incomplete"), tuple(Severity.WARNING, "issued-in-future"));
    }

    @Test
    void theSameNoticeIsImportedOnce() {
        givenNoPlan().imported(UUID.randomUUID()).when(new DraftPlan(PLAN, NOTICE)).refused(409, "plan-already-imported");
    }
}
