package io.duban.task.notice.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Deadline;
import io.duban.events.Deadline.Cadence;
import io.duban.events.Deadline.Kind;
import io.duban.events.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All in a plan of 2025, issued on Monday, 26 May 2025. */
class DeadlineReaderTest {

    private static final LocalDate ISSUED = LocalDate.of(2025, 5, 26);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12月底前        | 2025-12-31 | end-of-month
            3月底前         | 2025-03-31 | end-of-month
            12 月底前       | 2025-12-31 | end-of-month
            １２月底前      | 2025-12-31 | end-of-month
            十二月底前      | 2025-12-31 | end-of-month
            12月末          | 2025-12-31 | end-of-month
            2月底           | 2025-02-28 | end-of-month
            2024年2月底     | 2024-02-29 | end-of-month
            2020年11月底前  | 2020-11-30 | end-of-month
            2022年3月底前   | 2022-03-31 | end-of-month
            6月底完成       | 2025-06-30 | end-of-month
            6月底前完成。   | 2025-06-30 | end-of-month
            5月底前动工     | 2025-05-31 | end-of-month
            力争9月底前全部完成 | 2025-09-30 | end-of-month
            年底前          | 2025-12-31 | end-of-year
            年底            | 2025-12-31 | end-of-year
            年内            | 2025-12-31 | end-of-year
            2020年底        | 2020-12-31 | end-of-year
            今年年底前      | 2025-12-31 | end-of-year
            明年3月底前     | 2026-03-31 | end-of-month
            9月投入使用     | 2025-09-30 | within-month
            9月份           | 2025-09-30 | within-month
            上半年          | 2025-06-30 | end-of-half-year
            下半年          | 2025-12-31 | end-of-half-year
            三季度末        | 2025-09-30 | end-of-quarter
            第4季度         | 2025-12-31 | end-of-quarter
            3-4月           | 2025-04-30 | months
            3—4月           | 2025-04-30 | months
            3月至4月        | 2025-04-30 | months
            4月上旬         | 2025-04-10 | third-of-month
            10月中旬        | 2025-10-20 | third-of-month
            4月下旬         | 2025-04-30 | third-of-month
            全年            | 2025-12-31 | all-year
            贯穿全年        | 2025-12-31 | all-year
            全年持续推进    | 2025-12-31 | all-year
            本年度内        | 2025-12-31 | end-of-year
            3月1日至6月30日 | 2025-06-30 | span
            即日起至12月底  | 2025-12-31 | end-of-month
            2025年5月—2026年3月 | 2026-03-31 | months
            2025年5月至12月底前 | 2025-12-31 | months
            12月31日24时前  | 2025-12-31 | on-day
            6月底前完成初稿 | 2025-06-30 | end-of-month
            于12月底前建成投入使用 | 2025-12-31 | end-of-month
            2024年2月8日前  | 2024-02-08 | on-day
            11月20日前      | 2025-11-20 | on-day
            十一月二十日前  | 2025-11-20 | on-day
            2025-12-15      | 2025-12-15 | on-day
            2025.6.30前     | 2025-06-30 | on-day
            立即            | 2025-05-27 | at-once
            立即整改到位    | 2025-05-27 | at-once
            印发后10个工作日内 | 2025-06-10 | working-days-after-issue
            自印发之日起30日内 | 2025-06-25 | days-after-issue
            """)
    void a_date_and_the_rule_that_gave_it(String raw, LocalDate date, String rule) {
        var deadline = read(raw);
        assertThat(deadline.kind()).isEqualTo(Kind.DATE);
        assertThat(deadline.date()).isEqualTo(date);
        assertThat(deadline.rule()).isEqualTo(rule);
        assertThat(deadline.raw()).isEqualTo(raw);
        assertThat(deadline.cadence()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6月15日、12月15日前          | 2025-06-15 2025-12-15
            6月15日，12月15日前          | 2025-06-15 2025-12-15
            5月底前动工，12月底前完工    | 2025-05-31 2025-12-31
            6月底前和12月底前            | 2025-06-30 2025-12-31
            2026年6月15日、12月15日前    | 2026-06-15 2026-12-15
            分别于6月底、12月底前完成    | 2025-06-30 2025-12-31
            6月底前完成初稿，12月底前印发 | 2025-06-30 2025-12-31
            2025年11月底、2026年3月底前  | 2025-11-30 2026-03-31
            """)
    void several_stages_are_due_with_the_last(String raw, String dates) {
        var expected = Arrays.stream(dates.split(" ")).map(LocalDate::parse).toList();
        var deadline = read(raw);
        assertThat(deadline.checkIns()).isEqualTo(expected);
        assertThat(deadline.date()).isEqualTo(expected.getLast());
        assertThat(deadline.rule()).isEqualTo("stages");
    }

    /** To miss what was only hoped for is no delay. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            力争10月底前，确保11月底前         | 2025-11-30
            力争10月底前完成、最迟11月15日完成 | 2025-11-15
            争取10月底前务必11月底前           | 2025-11-30
            确保11月底前，力争10月底前完成     | 2025-11-30
            力争2026年1月底前，确保3月底前     | 2026-03-31
            """)
    void what_is_assured_binds_and_what_is_hoped_for_does_not(String raw, LocalDate date) {
        assertThat(read(raw)).isEqualTo(Deadline.on(raw, "assured", date));
    }

    /** A notice of December 2025 with the table of 2026; {@code -}: may mean either year. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            今年12月底前         | -          | 写明是“2025年12月31日前”还是“2026年12月31日前”
            明年6月底前          | -          | 写明是“2026年6月30日前”还是“2027年6月30日前”
            年底前               | -          | 写明是“2025年12月31日前”还是“2026年12月31日前”
            6月底、年底前        | -          | 写明是“2025年12月31日前”还是“2026年12月31日前”
            12月底前             | 2026-12-31 | -
            2026年底             | 2026-12-31 | -
            全年                 | 2026-12-31 | -
            """)
    void this_year_is_asked_for_where_notice_and_plan_are_of_different_years(String raw, LocalDate date, String proposal) {
        var issued = LocalDate.of(2025, 12, 25);
        assertThat(DeadlineReader.understand(raw, 2026, "", issued).date()).isEqualTo(date);
        assertThat(DeadlineProposal.eitherYear(raw, 2026, issued)).isEqualTo(Optional.ofNullable(proposal));
        assertThat(proposal == null ? null : DeadlineProposal.of(raw, 2026, issued)).isEqualTo(proposal);
        assertThat(DeadlineReader.understand(raw, 2026, "", LocalDate.of(2026, 1, 5)).kind()).isEqualTo(Kind.DATE);
    }

    @Test
    void a_year_word_counts_from_this_year_whatever_was_named_before_it() {
        assertThat(read("今年6月底、明年3月底、明年6月底前").checkIns()).extracting(LocalDate::toString)
                .containsExactly("2025-06-30", "2026-03-31", "2026-06-30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            长期坚持   |                            | YEARLY
            持续推进   | 完善目录                   | YEARLY
            长期       |                            | YEARLY
            常态化推进 | 每月通报                   | MONTHLY
            长期坚持   | 每季度集中清理一次         | QUARTERLY
            长期坚持   | 每半年评估，每季度清理     | QUARTERLY
            长期坚持，每季度末报送 |                | QUARTERLY
            持续推进   | 加强季度检查               | YEARLY
            """)
    void no_end_means_check_ins(String raw, String requirement, Cadence cadence) {
        var deadline = DeadlineReader.understand(raw, 2025, requirement == null ? "" : requirement, ISSUED);
        assertThat(deadline).isEqualTo(Deadline.continuous(raw, "continuous", cadence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            每季度           | QUARTERLY   | 2025-06-30 2025-09-30 2025-12-31
            每季度末月20日前 | QUARTERLY   | 2025-06-20 2025-09-20 2025-12-20
            每季度末         | QUARTERLY   | 2025-06-30 2025-09-30 2025-12-31
            每半年           | HALF_YEARLY | 2025-06-30 2025-12-31
            按季度           | QUARTERLY   | 2025-06-30 2025-09-30 2025-12-31
            每季度至少一次   | QUARTERLY   | 2025-06-30 2025-09-30 2025-12-31
            每季度首月10日前 | QUARTERLY   | 2025-07-10 2025-10-10
            每季度第一个月10日前 | QUARTERLY | 2025-07-10 2025-10-10
            每季度第2个月10日前 | QUARTERLY  | 2025-08-10 2025-11-10
            每半年第6个月5日前 | HALF_YEARLY | 2025-06-05 2025-12-05
            每季一次         | QUARTERLY   | 2025-06-30 2025-09-30 2025-12-31
            每年12月底前     | YEARLY      | 2025-12-31
            每年6月、12月    | HALF_YEARLY | 2025-06-30 2025-12-31
            每年6月15日、12月15日前 | HALF_YEARLY | 2025-06-15 2025-12-15
            每年3月和9月     | HALF_YEARLY | 2025-09-30
            每年6月、12月各报送一次 | HALF_YEARLY | 2025-06-30 2025-12-31
            每年3月底、6月底、9月底、12月底 | QUARTERLY | 2025-06-30 2025-09-30 2025-12-31
            每年6月、10月    | YEARLY      | 2025-06-30 2025-10-31
            每年6月10日、12月20日前 | YEARLY | 2025-06-10 2025-12-20
            按月推进         | MONTHLY     | 2025-05-31 2025-06-30 2025-07-31 2025-08-31 2025-09-30 2025-10-31 2025-11-30 2025-12-31
            按季度调度通报   | QUARTERLY   | 2025-06-30 2025-09-30 2025-12-31
            每月28日前       | MONTHLY     | 2025-05-28 2025-06-28 2025-07-28 2025-08-28 2025-09-28 2025-10-28 2025-11-28 2025-12-28
            每月31日前       | MONTHLY     | 2025-05-31 2025-06-30 2025-07-31 2025-08-31 2025-09-30 2025-10-31 2025-11-30 2025-12-31
            """)
    void a_recurring_deadline_lists_the_years_dates_after_issue(String raw, Cadence cadence, String dates) {
        var deadline = read(raw);
        assertThat(deadline.kind()).isEqualTo(Kind.CONTINUOUS);
        assertThat(deadline.cadence()).isEqualTo(cadence);
        assertThat(deadline.checkIns()).extracting(LocalDate::toString).containsExactly(dates.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "尽快", "13月底前", "2月30日前", "0月底", "9月前", "收到通知后10个工作日内", "每季度20日前", "每月32日前", "适时", "12月底前或明年",
            "月底前", "按上级要求", "2025年", "底前", "12", "12月底前，长期坚持", "2025年年底前并长期坚持", "每季度第四个月10日前", "12月底前完成并长期坚持",
            "11月至3月", "每年1月31日前", "每年3月、10月", "每年6月、尽快", "每年各1次", "按月份推进", "每月首月5日前", "每周",
            "10月1日前后", "99999999999月底前", "9月上旬前", "十月下旬之前完成", "力争6月底前，确保9月底前，12月底前验收"})
    void what_is_not_understood_is_never_guessed(String raw) {
        assertThat(read(raw)).isEqualTo(Deadline.unresolved(raw));
    }

    @Test
    void in_time_means_until_midnight_in_china() {
        assertThat(read("3月底前").overdueFrom()).isEqualTo(Instant.parse("2025-03-31T16:00:00Z"));
    }

    @Test
    void a_rule_that_counts_working_days_names_the_calendar() {
        assertThat(read("立即").calendarVersion()).isEqualTo(WorkingCalendar.bundled().years().get(2025).version());
        assertThat(read("年底前").calendarVersion()).isNull();
    }

    @Test
    void where_nobody_knows_the_working_days_nothing_is_counted() {
        var issued = LocalDate.of(2026, 12, 31);
        var deadline = DeadlineReader.understand("立即", 2026, "", issued);
        assertThat(deadline.kind()).isEqualTo(Kind.UNRESOLVED);
        assertThat(deadline.date()).isNull();
        assertThat(DeadlineReader.yearWithoutCalendar(deadline, issued)).hasValue(2027);
        assertThat(DeadlineInWords.of(deadline)).containsExactly("“立即”：印发后第一个工作日为限。", "尚未导入所需年份的节假日安排，数不出工作日。");
        assertThat(DeadlineReader.yearWithoutCalendar(read("尽快"), issued)).isEmpty();
        assertThat(DeadlineReader.understand("立即", 2026, "", LocalDate.of(2026, 12, 30)).date()).isEqualTo("2026-12-31");
    }

    @Test
    void a_dated_task_may_also_recur() {
        var deadline = DeadlineReader.understand("12月底前", 2025, "每季度清理一次", ISSUED);
        assertThat(List.of(deadline.kind(), deadline.date(), deadline.cadence())).containsExactly(Kind.DATE,
                LocalDate.of(2025, 12, 31), Cadence.QUARTERLY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9月前                  | 写明是“8月底前”还是“9月底前”
            9月上旬前              | 写明是“8月底前”还是“9月10日前”
            1月上旬前              | 写明是“1月1日前”还是“1月10日前”
            10月中旬前             | 写明是“10月10日前”还是“10月20日前”
            4月下旬之前完成        | 写明是“4月20日前”还是“4月底前”
            每季度20日前           | 写明是首月还是末月，如“每季度末月20日前”
            收到通知后5个工作日内  | 写明从哪一天起算，如“印发后10个工作日内”
            12月底前并长期坚持     | 两者只能取一：有期限的写“12月底前”，没有期限的写“长期坚持”
            2025年年底前并长期坚持 | 两者只能取一：有期限的写“2025年年底前”，没有期限的写“长期坚持”
            6月底前完成，持续推进  | 两者只能取一：有期限的写“6月底前完成”，没有期限的写“长期坚持”
            尽快                   | 改为明确的时限，如“12月底前”“2025年12月31日前”或“长期坚持”
            """)
    void what_may_mean_two_things_is_proposed_as_both(String raw, String proposal) {
        assertThat(DeadlineProposal.of(raw, 2025, ISSUED)).isEqualTo(proposal);
    }

    @Test
    void what_counts_from_a_date_that_the_notice_lacks_asks_for_it() {
        assertThat(DeadlineReader.understand("立即", 2025, "", null).kind()).isEqualTo(Kind.UNRESOLVED);
        assertThat(DeadlineProposal.of("立即", 2025, null)).contains("成文日期");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12月底前               | “12月底前”：截至当月最后一天。 完成时限为2025年12月31日，自2026年1月1日 00:00（北京时间）起逾期。
            长期坚持               | “长期坚持”：没有截止日期，按周期填报。 每年填报一次进展。
            每季度末               | “每季度末”：每个周期填报一次，周期末为限。 每季度填报一次进展。 填报日期：2025-06-30、2025-09-30、2025-12-31。
            尽快                   | “尽快”：无法理解，须由办公室写明。
            """)
    void a_deadline_is_printed_back_in_words(String raw, String words) {
        assertThat(String.join(" ", DeadlineInWords.of(read(raw)))).isEqualTo(words);
    }

    /** Else an explanation would show a rule's bare name. */
    @ParameterizedTest
    @ValueSource(strings = {"6月15日前", "12月底前", "4月下旬", "9月份", "3-4月", "3月1日至6月30日", "上半年", "三季度", "年底前", "全年", "6月、12月底前", "力争6月底前，确保9月底前",
            "长期坚持", "每季度", "每月5日前", "每年12月底前", "每年6月、12月", "立即", "印发后3个工作日内", "印发后30日内"})
    void every_rule_has_words(String raw) {
        var rule = read(raw).rule();
        assertThat(rule).isNotNull();
        assertThat(DeadlineInWords.rule(rule)).isNotEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"extension", "set-by-office"})
    void a_deadline_that_was_moved_has_words(String rule) {
        assertThat(DeadlineInWords.of(read("6月底前").movedTo(LocalDate.of(2025, 9, 30), rule)).getFirst()).startsWith("“6月底前”：").doesNotContain(rule);
    }

    private static Deadline read(String raw) {
        return DeadlineReader.understand(raw, 2025, "", ISSUED);
    }
}
