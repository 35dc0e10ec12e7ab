package io.duban.task.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a merged cell hands down, and how far. Pages of HTML say it most briefly; the other formats share the grid. */
class MergedCellsTest {

    private static final String HEAD = "<html><p>某政办字〔2025〕3号</p><p>2025年5月26日</p><p>2025年任务分解表</p><table>"
            + "<tr><th>工作任务</th><th>具体要求</th><th>牵头单位</th><th>责任单位</th><th>完成时限</th></tr>";

    @Test
    void a_merged_lead_holds_for_each_row_it_covers_and_the_office_is_told() {
        var notice = read("""
                <tr><td rowspan=3>目录<td>一做<td rowspan=2>县财政局<td rowspan=2>县民政局<td rowspan=3>6月底前
                <tr><td>二做
                <tr><td>三做<td>县司法局<td>
                """);
        assertThat(notice.items()).hasSize(3);
        var second = notice.items().get(1);
        assertThat(second.leads()).hasSize(1).allMatch(lead -> lead.inherited() && lead.units().getFirst().name().equals("县财政局"));
        assertThat(second.responsibles()).hasSize(1).allMatch(unit -> unit.inherited());
        assertThat(second.deadline().raw()).isEqualTo("6月底前");
        assertThat(second.excerpts().get("leads").place()).isEqualTo("表 1 第 2 行 第 3 格");
        assertThat(notice.items().get(2).responsibles()).isEmpty();
        assertThat(Samples.codes(notice)).containsExactlyInAnyOrder("null head-incomplete", "2 lead-inherited", "2 responsible-inherited");
    }

    @Test
    void a_responsible_unit_merged_beside_an_own_lead_is_inherited_alone() {
        var notice = read("""
                <tr><td rowspan=2>目录<td>一做<td>县财政局<td rowspan=2>县民政局<td>6月底前
                <tr><td>二做<td>县司法局<td>6月底前
                """);
        assertThat(notice.items().get(1).leads()).noneMatch(lead -> lead.inherited());
        assertThat(Samples.codes(notice)).contains("2 responsible-inherited").doesNotContain("2 lead-inherited");
    }

    @Test
    void nothing_is_inherited_across_topics_even_where_it_is_merged() {
        var notice = read("""
                <tr><td>目录<td>一做<td rowspan=2>县财政局<td>县民政局<td>6月底前
                <tr><td>年报<td>二做<td><td>7月底前
                """);
        assertThat(notice.items().get(1).leads()).isEmpty();
        assertThat(Samples.codes(notice)).contains("2 no-units");
    }

    @Test
    void a_row_across_the_table_heads_a_section_and_one_below_the_last_task_is_the_notices() {
        var notice = read("""
                <tr><td colspan=5>一、先立规矩
                <tr><td>目录<td>一做<td>县财政局<td><td>6月底前
                <tr><td colspan=5>某县人民政府办公室
                """);
        assertThat(notice.items()).singleElement().satisfies(item -> assertThat(item.section()).isEqualTo("一、先立规矩"));
        assertThat(Samples.codes(notice)).doesNotContain("null heading-assumed");
    }

    @Test
    void a_header_in_two_lines_is_told_by_its_lower_one() {
        var notice = read("""
                </table><table><tr><td rowspan=2>序号<td rowspan=2>工作任务<td colspan=2>责任分工<td rowspan=2>完成时限
                <tr><td>牵头单位<td>配合单位
                <tr><td>1<td>一做<td>县财政局<td>县民政局<td>6月底前
                """);
        assertThat(notice.items()).singleElement().satisfies(item -> {
            assertThat(Samples.names(item.leads())).containsExactly("县财政局");
            assertThat(Samples.names(item.responsibles())).containsExactly("县民政局");
        });
    }

    @Test
    void a_header_in_two_lines_is_one_where_cells_were_left_blank_and_not_merged() {
        var notice = read("""
                </table><table><tr><td>序号<td>工作任务<td>责任分工<td><td>完成时限
                <tr><td><td><td>牵头单位<td>配合单位<td>
                <tr><td>1<td>一做<td>县财政局<td>县民政局<td>6月底前
                """);
        assertThat(notice.items()).singleElement().satisfies(item -> {
            assertThat(Samples.names(item.leads())).containsExactly("县财政局");
            assertThat(Samples.names(item.responsibles())).containsExactly("县民政局");
            assertThat(item.deadline().raw()).isEqualTo("6月底前");
        });
        assertThat(Samples.codes(notice)).doesNotContain("null column-unknown");
    }

    @Test
    void what_stands_in_a_nameless_column_at_the_edge_is_told_though_it_is_not_read() {
        var notice = read("""
                </table><table><tr><td><td>工作任务<td>牵头单位<td>完成时限<td><td>
                <tr><td>1<td>一做<td>县财政局<td>6月底前<td><td>
                <tr><td>2<td>二做<td>县民政局<td>6月底前<td>报县政府审定<td>
                """);
        assertThat(notice.items()).hasSize(2).noneMatch(item -> item.requirement().contains("审定"));
        assertThat(notice.findings()).filteredOn(finding -> finding.code().equals("column-unknown")).singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("没有栏名", "第 3 行 第 5 格").doesNotContain("审定"));
    }

    @Test
    void two_rows_merged_in_every_column_are_one_task() {
        var notice = read("""
                <tr><td rowspan=2>目录<td rowspan=2>一做<td rowspan=2>县财政局<td rowspan=2><td rowspan=2>6月底前
                <tr>
                <tr><td>年报<td>二做<td>县财政局<td><td>7月底前
                """);
        assertThat(notice.items()).extracting(item -> item.requirement()).containsExactly("一做", "二做");
    }

    @Test
    void a_table_cut_into_two_with_its_header_again_is_one() {
        var notice = read("""
                <tr><td>目录<td>一做<td>县财政局<td><td>6月底前</table><p> </p><table>
                <tr><td>工作任务<td>具体要求<td>牵头单位<td>责任单位<td>完成时限
                <tr><td>年报<td>二做<td>县财政局<td><td>7月底前
                """);
        assertThat(notice.items()).extracting(item -> item.requirement()).containsExactly("一做", "二做");
    }

    @Test
    void a_table_cut_without_its_header_again_goes_on_below() {
        var notice = read("""
                <tr><td>目录<td>一做<td>县财政局<td><td>6月底前</table><p>续表</p><table>
                <tr><td>年报<td>二做<td>县财政局<td><td>7月底前</table><p>联系电话另行通知。</p><table>
                <tr><td>甲<td>乙<td>丙<td>丁<td>戊
                """);
        assertThat(notice.items()).extracting(item -> item.requirement()).containsExactly("一做", "二做");
    }

    private static Notice read(String rows) {
        var html = rows.startsWith("</table>") ? HEAD.substring(0, HEAD.indexOf("<tr>")) + rows : HEAD + rows;
        return NoticeReader.read((html + "</table></html>").getBytes(StandardCharsets.UTF_8), "notice.html", Samples.directory());
    }
}
