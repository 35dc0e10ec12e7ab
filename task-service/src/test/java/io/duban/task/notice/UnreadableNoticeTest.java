package io.duban.task.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.duban.task.notice.table.UnreadableNotice;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is no notice is refused with what was seen and what to do, whatever its name says. */
class UnreadableNoticeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            89504E470D0A1A0A0000000D49484452 | PNG
            FFD8FFE000104A464946             | JPEG
            474946383961                     | GIF
            255044462D312E37                 | PDF
            424D36000C000000000036000000     | BMP
            524946460000000057454250         | WebP
            D0CF11E0A1B11AE1                 | .doc
            7B5C727466315C616E7369           | RTF
            526172211A0700                   | RAR
            1F8B0800000000                   | GZIP
            """)
    void what_no_notice_can_be_read_from_is_named(String start, String kind) {
        var refused = refused(java.util.HexFormat.of().parseHex(start));
        assertThat(refused.code()).isEqualTo("format-not-supported");
        assertThat(refused.detailZh()).contains(kind).contains(".docx");
        assertThat(refused.detailEn()).contains(".docx");
    }

    @Test
    void random_bytes_never_pass_for_text() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var bytes = new byte[64 + random.nextInt(4000)];
            random.nextBytes(bytes);
            assertThat(refused(bytes).code()).isIn("not-text", "format-not-supported");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "  \r\n \t \n"})
    void an_empty_file_is_said_to_be_empty(String text) {
        assertThat(refused(text.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("file-empty");
    }

    @Test
    void a_notice_without_table_tells_what_was_seen() {
        var refused = refused("关于召开2025年会议的通知\n\n\t请按时参加。\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.code()).isEqualTo("no-table");
        assertThat(refused.detailZh()).contains("2 行文字").contains("1 行含制表符").contains("请按时参加");
        assertThat(refused.detailEn()).contains("2 lines of text");
        assertThat(refused.detailZh()).as("the other form that is read").contains("（责任单位：县财政局；完成时限：10月底前）");
    }

    @Test
    void a_header_that_names_no_task_is_none() {
        assertThat(refused("2025年\n姓名|职务|电话\n甲|乙|丙\n".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("no-table");
    }

    @Test
    void a_header_without_rows_is_never_zero_tasks_imported() {
        var refused = refused((Samples.head() + Samples.HEADER + "\n一、总则||||\n").getBytes(StandardCharsets.UTF_8));
        assertThat(refused.code()).isEqualTo("no-tasks");
        assertThat(refused.detailZh()).contains("第 8 行").contains("牵头单位");
    }

    private static UnreadableNotice refused(byte[] file) {
        return catchThrowableOfType(UnreadableNotice.class, () -> NoticeReader.read(file, "notice.txt", Samples.directory()));
    }
}
