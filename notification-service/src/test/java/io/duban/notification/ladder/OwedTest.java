package io.duban.notification.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Deadline;
import io.duban.events.LeadKind;
import io.duban.notification.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwedTest {
    private final Story story = Story.untold();
    private final Deadline date = Deadline.on("9月底前", "end-of-month", LocalDate.of(2025, 9, 30));

    @Test
    void everyUnitWithAnOpenDutyIsAlerted() {
        story.assigned(LeadKind.NAMED, date, List.of("a", "b"), List.of("c"));
        assertThat(owing()).containsExactly("a:0", "b:0", "c:0");
    }

    @Test
    void aFulfilledDutyIsNot() {
        story.assigned(LeadKind.NAMED, date, List.of("a", "b"), List.of("c")).fulfilled("b").fulfilled("c");
        assertThat(owing()).containsExactly("a:0");
    }

    @Test
    void theSubmittingLeadIsAlertedUntilItSubmits() {
        story.named("2025-09-30", "a", "b").fulfilled("a");
        assertThat(owing()).containsExactly("a:0", "b:0");
        story.fulfilled("b").submitted("a");
        assertThat(owing()).isEmpty();
    }

    @Test
    void aResponsibleUnitIsStillAlertedAfterTheSubmission() {
        story.assigned(LeadKind.NAMED, date, List.of("a"), List.of("c")).fulfilled("a").submitted("a");
        assertThat(owing()).containsExactly("c:0");
    }

    @Test
    void aReturnedDutyStartsAgainAndSoDoesTheSubmittingLead() {
        story.named("2025-09-30", "a", "b").fulfilled("b").fulfilled("a").submitted("a").returned(1, "b");
        assertThat(owing()).containsExactly("a:1", "b:1");
        story.fulfilled("b").submitted("a").returned(2, "a", "b");
        assertThat(owing()).containsExactly("a:2", "b:2");
    }

    @Test
    void everyMemberOfALeadingGroupAnswersForItself() {
        story.assigned(LeadKind.GROUP, date, List.of("a", "b"), List.of()).fulfilled("a");
        assertThat(owing()).containsExactly("b:0");
    }

    @Test
    void whereNobodyLeadsTheOfficeIsAlerted() {
        story.assigned(LeadKind.OPEN, date, List.of(), List.of("c"));
        assertThat(owing()).containsExactly("c:0", "office:0");
    }

    @Test
    void nobodyIsAlertedOnACancelledTaskUntilItIsReopened() {
        story.named("2025-09-30", "a").cancelled();
        assertThat(owing()).isEmpty();
        story.reopened();
        assertThat(owing()).containsExactly("a:0");
    }

    @Test
    void nobodyIsAlertedOnAContinuousTask() {
        story.assigned(LeadKind.NAMED, Deadline.continuous("长期坚持", "continuous", Deadline.Cadence.YEARLY), List.of("a"), List.of());
        assertThat(owing()).isEmpty();
    }

    @Test
    void nobodyIsAlertedWhereTheDeadlineWasBeforeTheIssue() {
        story.named("2025-03-31", "a");
        assertThat(owing()).isEmpty();
    }

    private List<String> owing() {
        return Owed.on(story.state()).stream().map(owed -> owed.unit().code() + ":" + owed.round()).toList();
    }
}
