package io.duban.task.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.duban.events.Assignee;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.UnitRef;
import io.duban.task.notice.units.AssigneeReader;
import io.duban.task.notice.units.Directory;
import io.duban.task.notice.units.Directory.Entry;
import io.duban.task.notice.units.Directory.Former;
import io.duban.task.notice.units.DirectoryFindings;
import io.duban.task.notice.units.Understood.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** After a reform notices go on using the old names for a while: they mean the successor. */
class FormerUnitsTest {
    private static final UnitRef HEIR = new UnitRef("xwhj", "县文化局");
    private static final Former GONE = new Former("xwtj", List.of("县文体局", "文体局"), "xwhj");

    private static List<UnitRef> understood(String cell, Directory directory) {
        return AssigneeReader.understand(cell, directory).assignees().stream().flatMap(assignee -> assignee.units().stream()).toList();
    }

    private static Entry listed(UnitRef unit) {
        return new Entry(unit.code(), unit.name(), "department", List.of(), List.of());
    }

    @Test
    void aFormerNameOrAliasMeansTheSuccessor() {
        var directory = new Directory(List.of(listed(HEIR)), List.of(GONE));
        assertThat(understood("县文体局", directory)).containsExactly(HEIR);
        assertThat(understood("文体局", directory)).containsExactly(HEIR);
    }

    @Test
    void aSuccessorThatIsNoMoreEitherIsFollowedToTheOneThatStands() {
        var last = new UnitRef("xwl", "县文旅局");
        var directory = new Directory(List.of(listed(last)), List.of(GONE, new Former("xwhj", List.of("县文化局"), "xwl")));
        assertThat(understood("县文体局", directory)).containsExactly(last);
    }

    /** Which of them is meant, the notice does not say. */
    @Test
    void aUnitThatWasSplitIsNobodyAndItsSuccessorsAreProposed() {
        var young = new UnitRef("xtyj", "县体育局");
        var directory = new Directory(List.of(listed(HEIR), listed(young)), List.of(new Former("xwtj", List.of("县文体局"), List.of("xwhj", "xtyj"))));
        var understood = AssigneeReader.understand("县文体局、县文化局", directory);
        assertThat(understood.assignees()).extracting(Assignee::units).containsExactly(List.of(HEIR));
        assertThat(understood.unknown()).containsExactly(new Unknown("县文体局", List.of(HEIR, young), false));
        var notice = read("县文体局", directory);
        assertThat(notice.findings()).extracting(Finding::severity, Finding::code, Finding::proposal)
                .containsExactly(tuple(Severity.ERROR, "unit-split", "改为“县文化局”或“县体育局”"));
    }

    /** Nor does the office's choice make a lead of who was to support. */
    @Test
    void whoLeadsAndWasSplitLeavesTheLeadOpen() {
        var young = new UnitRef("xtyj", "县体育局");
        var other = new UnitRef("xczj", "县财政局");
        var directory = new Directory(List.of(listed(HEIR), listed(young), listed(other)),
                List.of(new Former("xwtj", List.of("县文体局"), List.of("xwhj", "xtyj"))));
        var notice = read("县文体局牵头，县财政局配合", directory);
        assertThat(notice.items().getFirst().leads()).isEmpty();
        assertThat(notice.items().getFirst().responsibles()).extracting(Assignee::units).containsExactly(List.of(other));
        assertThat(notice.findings()).extracting(Finding::code, Finding::field).containsExactly(tuple("unit-split", "leads"));
    }

    @Test
    void whoWasSplitAndIsOneAgainIsMeant() {
        var directory = new Directory(List.of(listed(HEIR)), List.of(new Former("xwtj", List.of("县文体局"), List.of("xwhj", "xtyj")),
                new Former("xtyj", List.of("县体育局"), "xwhj")));
        assertThat(understood("县文体局", directory)).containsExactly(HEIR);
    }

    @Test
    void aRenamedUnitIsKnownByEachNameItHad() {
        var renamed = new Entry("xwhj", "县文旅局", "department", List.of(), List.of(), List.of("县文化局", "县文体局"));
        var directory = new Directory(List.of(renamed));
        assertThat(understood("县文化局", directory)).containsExactly(new UnitRef("xwhj", "县文旅局"));
        assertThat(told("县文体局", directory)).containsExactly(tuple(Severity.INFO, "unit-renamed", "“县文体局”已更名，现为“县文旅局”，按现名理解。"));
        assertThat(told("县文旅局", directory)).isEmpty();
    }

    @Test
    void thatAMergedUnitsSuccessorIsMeantIsTold() {
        var directory = new Directory(List.of(listed(HEIR)), List.of(GONE));
        assertThat(told("文体局", directory)).containsExactly(tuple(Severity.WARNING, "unit-succeeded", "原“文体局”已并入“县文化局”，由其承担。"));
        assertThat(told("县文化局", directory)).isEmpty();
    }

    /** The draft named the unit itself. */
    @Test
    void whoIsDissolvedAfterTheNoticeWasReadIsToldAsWell() {
        var item = read("县文体局", new Directory(List.of(listed(new UnitRef("xwtj", "县文体局"))))).items().getFirst();
        assertThat(new DirectoryFindings(new Directory(List.of(listed(HEIR)), List.of(GONE))).about(item)).extracting(Finding::code)
                .containsExactly("unit-succeeded");
        var young = new UnitRef("xtyj", "县体育局");
        var split = new Directory(List.of(listed(HEIR), listed(young)), List.of(new Former("xwtj", List.of("县文体局"), List.of("xwhj", "xtyj"))));
        assertThat(new DirectoryFindings(split).about(item)).extracting(Finding::severity, Finding::code)
                .containsExactly(tuple(Severity.ERROR, "unit-split"));
    }

    /** The draft names a successor, and was read when the first of them was taken. */
    @Test
    void aDraftThatTookOneSuccessorOfASplitUnitIsAskedWhichIsMeant() {
        var item = read("县文体局", new Directory(List.of(listed(HEIR)), List.of(GONE))).items().getFirst();
        assertThat(item.leads()).extracting(Assignee::units).containsExactly(List.of(HEIR));
        var young = new UnitRef("xtyj", "县体育局");
        var split = new Directory(List.of(listed(HEIR), listed(young)), List.of(new Former("xwtj", List.of("县文体局"), List.of("xwhj", "xtyj"))));
        assertThat(new DirectoryFindings(split).about(item)).extracting(Finding::severity, Finding::code, Finding::proposal)
                .containsExactly(tuple(Severity.ERROR, "unit-split", "改为“县文化局”或“县体育局”"));
    }

    private static List<Tuple> told(String unit, Directory directory) {
        return new DirectoryFindings(directory).about(read(unit, directory).items().getFirst()).stream()
                .map(finding -> tuple(finding.severity(), finding.code(), finding.message())).toList();
    }

    private static Notice read(String unit, Directory directory) {
        var text = Samples.head() + "工作任务|责任单位|完成时限\n完善目录|" + unit + "|6月底前\n";
        return NoticeReader.read(text.getBytes(StandardCharsets.UTF_8), "notice.txt", directory);
    }

    /** Neither the order of codes nor that one of them stands says which. */
    @Test
    void aFormerNameOfSeveralUnitsIsNobodyAndAllOfThemAreProposed() {
        var renamed = new Entry("xwlj", "县文旅局", "department", List.of(), List.of(), List.of("县文体局"));
        var alike = new Entry("xzzj", "县体育局", "department", List.of(), List.of(), List.of("县文体局"));
        for (var directory : List.of(new Directory(List.of(renamed, alike)), new Directory(List.of(renamed, listed(new UnitRef("xzzj", "县体育局"))),
                List.of(new Former("xwtj", List.of("县文体局"), "xzzj"))))) {
            assertThat(understood("县文体局", directory)).isEmpty();
            assertThat(read("县文体局", directory).findings()).extracting(Finding::severity, Finding::code, Finding::message, Finding::proposal)
                    .contains(tuple(Severity.ERROR, "unit-name-shared", "曾用名“县文体局”的不止一个单位，现为县文旅局、县体育局，指的是哪一个没有写明。",
                            "改为“县文旅局”或“县体育局”"));
        }
    }

    @Test
    void aDraftThatTookOneOfThemIsAskedWhichIsMeant() {
        var renamed = new Entry("xwhj", "县文旅局", "department", List.of(), List.of(), List.of("县文体局"));
        var item = read("县文体局", new Directory(List.of(renamed))).items().getFirst();
        var alike = new Entry("xzzj", "县体育局", "department", List.of(), List.of(), List.of("县文体局"));
        var finding = new DirectoryFindings(new Directory(List.of(renamed, alike))).about(item).getFirst();
        assertThat(finding).extracting(Finding::severity, Finding::code).containsExactly(Severity.ERROR, "unit-name-shared");
        assertThat(DirectoryFindings.unknown(finding)).contains("县文体局");
    }

    @Test
    void aFormerNameOfSeveralUnitsThatAreOneTodayMeansThat() {
        var renamed = new Entry("xwhj", "县文旅局", "department", List.of(), List.of(), List.of("县文体局"));
        assertThat(understood("县文体局", new Directory(List.of(renamed), List.of(GONE)))).containsExactly(new UnitRef("xwhj", "县文旅局"));
    }

    @Test
    void aUnitThatStandsAndIsCalledSoComesFirst() {
        var young = new UnitRef("new", "县文体局");
        assertThat(understood("县文体局", new Directory(List.of(listed(HEIR), listed(young)), List.of(GONE)))).containsExactly(young);
    }
}
