package io.duban.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A later deadline: for the whole task, for one member of a group, or by a document (rule 6). */
class ExtendingTest {
    private final Story named = Story.led("2025-09-30", List.of("xczj", "xsfj"), List.of("xmzj"));
    private final Story group = Story.ledByGroup("2025-09-30", "xczj", "xsfj", "xmzj");

    @Test
    void the_original_deadline_stays_beside_the_one_in_force() {
        named.at("2025-09-20T09:00").extended("xczj", "2025-10-31").at("2025-10-20T09:00").extended("xczj", "2025-11-30");
        assertThat(named.task().originalDeadline().date()).isEqualTo("2025-09-30");
        assertThat(named.task().deadline().date()).isEqualTo("2025-11-30");
        assertThat(named.task().extensions()).extracting(Extension::number, Extension::grantedDeadline).containsExactly(
                tuple(1, LocalDate.of(2025, 10, 31)),
                tuple(2, LocalDate.of(2025, 11, 30)));
        assertThat(named.judgedAt("2025-11-30T23:59").overdue()).isFalse();
        assertThat(named.dutyJudgedAt("xmzj", "2025-12-01T00:00").overdue()).as("the whole task's deadline is every unit's").isTrue();
    }

    @Test
    void granted_after_expiry_it_clears_overdue_and_says_that_it_was() {
        named.at("2025-09-15T09:00").fulfilled("xmzj").at("2025-10-08T09:00").extended("xczj", "2025-10-31");
        assertThat(named.task().overdueBeforeExtension()).isTrue();
        assertThat(named.judgedAt("2025-10-08T09:00").overdue()).isFalse();
        assertThat(named.duty("xsfj").overdueBeforeExtension()).as("overdue until then, like its task").isTrue();
        assertThat(named.duty("xmzj").overdueBeforeExtension()).as("reported in time").isFalse();
    }

    @Test
    void granted_before_expiry_nobody_was_overdue() {
        named.at("2025-09-30T23:59").extended("xczj", "2025-10-31");
        assertThat(named.task().overdueBeforeExtension()).isFalse();
        assertThat(named.task().duties().values()).noneMatch(Duty::overdueBeforeExtension);
    }

    @Test
    void a_group_members_extension_is_its_own() {
        group.at("2025-09-20T09:00").dutyExtended("xczj", "2025-10-31");
        assertThat(group.task().deadline().date()).isEqualTo("2025-09-30");
        assertThat(group.task().deadlineOf(group.duty("xczj")).date()).isEqualTo("2025-10-31");
        assertThat(group.dutyJudgedAt("xczj", "2025-10-31T23:59").overdue()).isFalse();
        assertThat(group.dutyJudgedAt("xsfj", "2025-10-01T00:00").overdue()).isTrue();
    }

    @Test
    void a_group_task_is_not_overdue_while_only_members_with_more_time_are_open() {
        group.at("2025-09-20T09:00").dutyExtended("xczj", "2025-10-31").fulfilled("xsfj", "xmzj");
        assertThat(group.judgedAt("2025-10-15T09:00")).as("not all have had their day").isEqualTo(new Judgement(false, false, 0, false, 0));
        assertThat(group.judgedAt("2025-11-01T00:00")).isEqualTo(new Judgement(true, true, 1, false, 0));
    }

    @Test
    void a_group_task_is_not_due_because_one_member_was_approved_early() {
        group.at("2025-08-01T10:00").fulfilled("xczj").approved("xczj");
        assertThat(group.judgedAt("2025-08-02T00:00").due()).isFalse();
        assertThat(group.judgedAt("2025-10-01T00:00").due()).isTrue();
    }

    @Test
    void a_date_for_a_task_that_was_past_before_its_issue_brings_it_into_the_rates_without_a_stain() {
        var past = Story.led("2025-03-31", List.of("xczj"), List.of());
        assertThat(past.judgedAt("2025-06-01T00:00").due()).isFalse();
        past.at("2025-06-02T09:00").amendedTo(Deadline.on("7月底前", "month-end", LocalDate.of(2025, 7, 31)));
        assertThat(past.task().overdueBeforeExtension()).isFalse();
        assertThat(past.judgedAt("2025-06-02T09:00").overdue()).isFalse();
        assertThat(past.judgedAt("2025-08-01T00:00")).isEqualTo(new Judgement(true, true, 1, false, 0));
    }

    @Test
    void a_member_of_such_a_group_counts_once_it_has_a_date_of_its_own() {
        var past = Story.ledByGroup("2025-03-31", "xczj", "xsfj");
        past.at("2025-06-02T09:00").dutyExtended("xczj", "2025-07-31");
        assertThat(past.dutyJudgedAt("xczj", "2025-08-01T00:00").due()).isTrue();
        assertThat(past.dutyJudgedAt("xsfj", "2025-08-01T00:00").due()).isFalse();
    }

    @Test
    void a_document_replaces_a_members_own_deadline_unless_that_is_later() {
        group.at("2025-09-01T09:00").dutyExtended("xczj", "2025-10-15").dutyExtended("xsfj", "2025-11-30")
                .amendedTo(Deadline.on("10月底前", "month-end", LocalDate.of(2025, 10, 31)));
        assertThat(group.task().deadlineOf(group.duty("xczj")).date()).isEqualTo("2025-10-31");
        assertThat(group.task().deadlineOf(group.duty("xsfj")).date()).isEqualTo("2025-11-30");
        assertThat(group.task().deadlineOf(group.duty("xmzj")).date()).isEqualTo("2025-10-31");
        assertThat(group.task().originalDeadline().date()).isEqualTo("2025-09-30");
    }

    @Test
    void a_document_that_moves_the_deadline_of_an_overdue_task_does_not_hide_that_it_was() {
        named.at("2025-10-08T09:00").amendedTo(Deadline.on("年底前", "year-end", LocalDate.of(2025, 12, 31)));
        assertThat(named.task().overdueBeforeExtension()).isTrue();
        assertThat(named.judgedAt("2025-10-08T09:00").overdue()).isFalse();
    }
}
