package io.duban.notification.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Deadline;
import io.duban.events.LeadKind;
import io.duban.events.TaskEvent.ObjectionAccepted;
import io.duban.events.TaskEvent.TaskSucceeded;
import io.duban.events.WorkingCalendar;
import io.duban.notification.Story;
import io.duban.notification.TestClock;
import io.duban.notification.ladder.Policy.Step;
import io.duban.notification.ladder.Rung.Level;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is told what, and from when on, as a task lives: its rungs, its periods, and what happened. */
class OccasionsTest {
    private final Ladder ladder = new Ladder(new Policy("default", "默认", List.of(new Step(Level.BLUE, 30), new Step(Level.YELLOW, 15),
            new Step(Level.ORANGE, 7), new Step(Level.RED, 3)), 7, LocalTime.of(9, 0), 7, LocalTime.of(17, 30)),
            WorkingCalendar.bundled()::isWorkingDay);
    private final Deadline september = Deadline.on("9月底前", "end-of-month", LocalDate.of(2025, 9, 30));
    private final Story story = Story.untold();

    @Test
    void anExtensionLaysANewLadder() {
        story.named("2025-09-30", "a").at("2025-09-25T10:00").askedForMoreTime("a", false, "2025-10-31");
        assertThat(told("2025-09-26T09:00")).as("what is only asked for suppresses nothing").contains("a red 2025-09-30/0");
        story.granted();
        assertThat(told("2025-09-28T09:00")).contains("a extension-decided extension-1").doesNotContain("a red 2025-09-30/0");
        assertThat(told("2025-10-09T09:00")).contains("a blue 2025-10-31/0");
    }

    @Test
    void inAGroupEachMemberHasTheLadderOfItsOwnDeadline() {
        story.assigned(LeadKind.GROUP, september, List.of("a", "b"), List.of()).at("2025-09-01T10:00").askedForMoreTime("a", true, "2025-10-31")
                .granted();
        assertThat(told("2025-09-26T09:00")).containsExactly("b red 2025-09-30/0");
        assertThat(told("2025-10-09T09:00")).containsExactly("a blue 2025-10-31/0", "b overdue+7 2025-09-30/0");
    }

    @Test
    void withTheDutyTheLadderPassesToTheSuccessor() {
        story.named("2025-09-30", "a", "b").at("2025-09-25T10:00").urged("b").at("2025-09-26T08:00").handedOver("b", "c");
        assertThat(told("2025-09-26T09:00")).as("the urging was not meant for it")
                .containsExactlyInAnyOrder("a red 2025-09-30/0", "c red 2025-09-30/0", "c handed-over b/2025-09-26T00:01:00Z");
    }

    @Test
    void aHandOverIsToldToWhoeverTakesOverForAsLongAsItHolds() {
        story.assigned(LeadKind.NAMED, september, List.of("a", "b"), List.of("c", "d")).at("2025-06-03T10:00").fulfilled("c")
                .handedOver("c", "e");
        assertThat(told("2025-06-04T08:59")).isEmpty();
        assertThat(told("2025-06-04T09:00")).as("done as it is, it answers for it now")
                .containsExactly("e handed-over c/2025-06-03T02:02:00Z");
        assertThat(words("2025-06-04T09:00")).containsExactly("原由单位c承担，现交由本单位承担：机构改革");
        story.handedOver("e", "d").handedOver("b", "d");
        assertThat(told("2025-06-04T09:00")).containsExactly("d handed-over e/2025-06-03T02:03:00Z", "d handed-over b/2025-06-03T02:04:00Z");
        assertThat(words("2025-06-04T09:00")).containsExactly("原由单位e承担，现与本单位原有事项合并为一项：机构改革",
                "原由单位b承担，现与本单位原有事项合并为一项：机构改革");
        assertThat(told("2025-06-18T09:00")).as("no news any more").isEmpty();
    }

    @Test
    void theAnswerIsToldToTheSuccessorAsWell() {
        story.named("2025-12-31", "a").at("2025-06-03T10:00").askedForMoreTime("a", false, "2026-01-31").refused();
        assertThat(told("2025-06-04T09:00")).containsExactly("a extension-decided extension-1");
        story.at("2025-06-04T10:00").handedOver("a", "b").handedOver("b", "c");
        assertThat(told("2025-06-05T08:59")).containsExactly("a extension-decided extension-1");
        assertThat(told("2025-06-05T09:00")).containsExactly("c handed-over b/2025-06-04T02:02:00Z", "a extension-decided extension-1",
                "c extension-decided extension-1");
    }

    @Test
    void anExtensionThatCountsForTheDutyThatTwoBecomeIsToldToWhoeverHoldsItAndNotOneThatALaterOneReplaces() {
        story.assigned(LeadKind.GROUP, september, List.of("a", "b", "c"), List.of()).at("2025-06-03T10:00").askedForMoreTime("a", true, "2025-10-31")
                .granted().handedOver("a", "b");
        assertThat(told("2025-06-05T09:00")).contains("a extension-decided extension-1", "b extension-decided extension-1");
        story.askedForMoreTime("c", true, "2025-11-30").granted().handedOver("b", "c");
        assertThat(told("2025-06-05T09:00")).contains("a extension-decided extension-1", "c extension-decided extension-2")
                .doesNotContain("b extension-decided extension-1", "c extension-decided extension-1");
    }

    @Test
    void anObjectionRefusedIsToldToItAndOneAcceptedIsKnownByTheHandOver() {
        story.assigned(LeadKind.NAMED, september, List.of("a"), List.of("c", "d")).at("2025-06-03T10:00").objected("c").rejected("c")
                .objected("d").happens(new ObjectionAccepted(story.task, 2, Story.unit("d"))).handedOver("d", "e").handedOver("c", "f");
        assertThat(told("2025-06-04T09:00")).filteredOn(each -> each.contains("objection")).containsExactlyInAnyOrder(
                "c objection-decided objection-1", "f objection-decided objection-1", "d objection-decided objection-2");
    }

    @Test
    void anExcusedUnitIsToldOnceMoreAndThenNothing() {
        story.assigned(LeadKind.NAMED, september, List.of("a"), List.of("c")).at("2025-05-27T08:00").objected("c");
        assertThat(told("2025-05-27T09:00")).containsExactly("office awaiting-decision objection-1");
        story.excused("c");
        assertThat(told("2025-05-27T09:00")).containsExactly("c objection-decided objection-1");
        assertThat(told("2025-06-30T09:00")).isEmpty();
        assertThat(told("2025-09-26T09:00")).containsExactly("a red 2025-09-30/0");
    }

    @Test
    void anUrgingGoesOutWithinTheWorkingHourAndStandsUntilTheReport() {
        story.named("2025-12-31", "a").at("2025-06-10T15:00").urged("a");
        assertThat(told("2025-06-10T15:00")).isEmpty();
        assertThat(told("2025-06-10T15:01")).containsExactly("a urged 2025-06-10T07:01:00Z");
        story.at("2025-06-10T19:00").urged("a");
        assertThat(told("2025-06-11T08:59")).as("the second takes the first one's place, and waits for the morning").isEmpty();
        assertThat(told("2025-06-11T09:00")).containsExactly("a urged 2025-06-10T11:01:00Z");
        story.fulfilled("a");
        assertThat(told("2025-06-11T09:00")).as("the lead has still to submit").containsExactly("a urged 2025-06-10T11:01:00Z");
        story.submitted("a");
        assertThat(told("2025-06-11T09:00")).containsExactly("office awaiting-decision submission-2025-06-10T11:03:00Z");
    }

    @Test
    void theOfficeIsToldOfWhatItHasToDecideInTheNextDigest() {
        story.named("2025-12-31", "a").at("2025-06-06T10:00").askedForMoreTime("a", false, "2026-01-31"); // a Friday
        assertThat(told("2025-06-08T23:59")).isEmpty();
        assertThat(told("2025-06-09T09:00")).containsExactly("office awaiting-decision extension-1");
        assertThat(next("2025-06-06T10:00")).isEqualTo("2025-06-09T09:00");
    }

    @Test
    void aReturnIsToldAndTheLadderStartsAgain() {
        story.named("2025-09-30", "a").fulfilled("a").submitted("a").at("2025-09-25T10:00").returned(1, "a");
        assertThat(told("2025-09-26T09:00")).containsExactlyInAnyOrder("a red 2025-09-30/1", "a returned 2025-09-25T02:01:00Z");
        assertThat(told("2025-10-20T09:00")).as("no news any more").containsExactly("a overdue+14 2025-09-30/1");
    }

    @Test
    void aReopeningIsNoReturnAndIsToldToAllWhoHaveSomethingToDoAgain() {
        story.assigned(LeadKind.NAMED, september, List.of("a", "b"), List.of("c", "d")).fulfilled("b").fulfilled("c").fulfilled("a")
                .submitted("a").completed().at("2025-09-25T10:00").reopened();
        assertThat(told("2025-09-26T09:00")).containsExactlyInAnyOrder("a red 2025-09-30/1", "b red 2025-09-30/1", "d red 2025-09-30/0",
                "a reopened 2025-09-25T02:01:00Z", "b reopened 2025-09-25T02:01:00Z", "d reopened 2025-09-25T02:01:00Z");
        assertThat(Occasions.reached(story.state(), ladder, TestClock.at("2025-09-26T09:00"))).extracting(Occasion::round).containsOnly(0);
        story.handedOver("d", "e").fulfilled("b");
        assertThat(told("2025-09-26T09:00")).filteredOn(each -> each.contains("reopened")).as("done again, or another unit's by now")
                .containsExactly("a reopened 2025-09-25T02:01:00Z");
        assertThat(told("2025-10-20T09:00")).as("no news any more").noneMatch(each -> each.contains("reopened"));
    }

    @Test
    void whatWasReturnedBeforeAReopeningIsToldNoMore() {
        story.named("2025-12-31", "a").at("2025-09-24T10:00").fulfilled("a").submitted("a").returned(1, "a").fulfilled("a").submitted("a").completed()
                .reopened();
        assertThat(told("2025-09-25T09:00")).containsExactly("a reopened 2025-09-24T02:07:00Z");
        story.fulfilled("a").submitted("a").returned(2, "a");
        assertThat(told("2025-09-25T09:00")).contains("a returned 2025-09-24T02:10:00Z");
    }

    @Test
    void aCheckInIsAskedForBeforeItsPeriodEndsAndItsMissingIsToldOnce() {
        story.monthly("a");
        assertThat(told("2025-05-26T11:00")).as("seven days before 05-31 are past").containsExactly("a check-in 2025-05-31");
        story.progressed("a");
        assertThat(told("2025-05-27T09:00")).as("any report counts").isEmpty();
        assertThat(next("2025-05-27T09:00")).isEqualTo("2025-06-23T09:00");
        assertThat(told("2025-06-23T09:00")).containsExactly("a check-in 2025-06-30");
        assertThat(told("2025-07-01T00:00")).as("asked no more").isEmpty();
        story.at("2025-07-01T00:01").missedCheckIn("a", "2025-06-30");
        assertThat(told("2025-07-01T08:59")).isEmpty();
        assertThat(told("2025-07-01T09:00")).containsExactly("a check-in-missed 2025-06-30");
        story.at("2025-07-08T09:00").handedOver("a", "b");
        assertThat(told("2025-07-09T09:00")).as("it was not the successor's").containsExactly("b handed-over a/2025-07-08T01:01:00Z");
        assertThat(told("2025-07-24T09:00")).containsExactly("b check-in 2025-07-31");
    }

    @Test
    void whoTookADutyOverOnTheLastDayOfAPeriodIsAskedForItAndToldWhereItWasMissed() {
        story.monthly("a").progressed("a").at("2025-06-30T08:00").handedOver("a", "b");
        assertThat(told("2025-06-30T09:00")).contains("b check-in 2025-06-30");
        story.at("2025-07-01T00:01").missedCheckIn("b", "2025-06-30");
        assertThat(told("2025-07-01T09:00")).contains("b check-in-missed 2025-06-30");
    }

    @Test
    void whatTheOfficeHasNotDesignatedIsTheOffices() {
        story.assigned(LeadKind.OPEN, Deadline.continuous("每月", "monthly", Deadline.Cadence.MONTHLY), List.of(), List.of("c"));
        assertThat(told("2025-06-23T09:00")).containsExactly("office check-in 2025-06-30");
    }

    @Test
    void nothingIsToldOnATaskWhosePlaceAnotherHasTaken() {
        story.named("2025-09-30", "a").urged("a").happens(new TaskSucceeded(story.task, UUID.randomUUID(), UUID.randomUUID(), 9));
        assertThat(told("2025-10-20T09:00")).isEmpty();
        assertThat(Occasions.next(story.state(), ladder, TestClock.at("2025-10-20T09:00"))).isEmpty();
    }

    private List<String> told(String now) {
        return Occasions.reached(story.state(), ladder, TestClock.at(now))
                .map(each -> each.unit().code() + " " + each.rung().name() + " " + each.occurrence()).toList();
    }

    private List<String> words(String now) {
        return Occasions.reached(story.state(), ladder, TestClock.at(now)).map(Occasion::words).toList();
    }

    private String next(String now) {
        return Occasions.next(story.state(), ladder, TestClock.at(now)).orElseThrow().atZone(Deadline.ZONE).toLocalDateTime().toString();
    }
}
