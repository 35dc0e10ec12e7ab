package io.duban.task.notice.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.events.Deadline;
import io.duban.events.Deadline.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever way a date is written, with a year, a verb, in wide letters or spaced out, it is the same date. */
class DeadlineCompositionTest {

    private static final LocalDate ISSUED = LocalDate.of(2025, 5, 26);

    @Property(tries = 3000)
    void a_date_is_understood_however_it_is_dressed(@ForAll("printed") Printed printed) {
        var deadline = read(printed.text());
        assertThat(deadline.kind()).as(printed.text()).isEqualTo(Kind.DATE);
        assertThat(deadline.date()).as(printed.text()).isEqualTo(printed.date());
        assertThat(deadline.raw()).isEqualTo(printed.text());
    }

    @Property(tries = 1000)
    void stages_are_due_with_the_last_and_checked_at_each(@ForAll("stages") List<Printed> stages, @ForAll("separators") String separator) {
        var text = stages.stream().map(Printed::text).collect(Collectors.joining(separator));
        var dates = stages.stream().map(Printed::date).sorted().toList();
        assertThat(read(text).checkIns()).as(text).isEqualTo(dates);
        assertThat(read(text).date()).as(text).isEqualTo(dates.getLast());
    }

    @Property(tries = 2000)
    void no_text_at_all_breaks_the_reading_or_loses_what_was_printed(@ForAll("scraps") List<String> scraps) {
        var text = String.join("", scraps);
        var deadline = read(text);
        assertThat(deadline.raw()).isEqualTo(text);
        assertThat(deadline.kind() == Kind.DATE).as(text).isEqualTo(deadline.date() != null);
        assertThat(DeadlineInWords.of(deadline)).isNotEmpty();
    }

    /** A deadline as printed, and the day it means. */
    record Printed(String text, LocalDate date) {
    }

    private record Form(String text, IntFunction<LocalDate> inYear) {
    }

    private record Year(String text, int year) {
    }

    @Provide
    Arbitrary<Printed> printed() {
        return Combinators.combine(years(), forms(), Arbitraries.of("前", "以前", "之前"),
                Arbitraries.of("", "完成", "基本完成", "动工", "建成投入使用", "完成初稿", "全部整改到位"), Arbitraries.of("", "。", "；"), Arbitraries.of(true, false),
                Arbitraries.of("", " ")).as((year, form, before, milestone, end, wide, gap) -> {
                    var text = year.text() + form.text() + before + milestone + end;
                    return new Printed((wide ? wide(text) : text).replace("月", gap + "月" + gap), form.inYear().apply(year.year()));
                });
    }

    @Provide
    Arbitrary<List<Printed>> stages() {
        return Combinators.combine(forms(), Arbitraries.of("前", "前完成"))
                .as((form, before) -> new Printed(form.text() + before, form.inYear().apply(2025)))
                .list().ofMinSize(2).ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("、", "，", "；", ",", "\n", "和", "及");
    }

    @Provide
    Arbitrary<List<String>> scraps() {
        return Arbitraries.of("2025年", "12月", "31日", "底", "前", "每", "季度", "末月", "半年", "年", "上旬", "长期", "坚持", "立即", "印发后", "10个工作日内", "、", "-",
                "至", "全年", "99", "完成", "（", "）", " ", "\n").list().ofMaxSize(8);
    }

    private static Arbitrary<Year> years() {
        return Arbitraries.of(new Year("", 2025), new Year("2025年", 2025), new Year("今年", 2025), new Year("明年", 2026), new Year("2027年", 2027));
    }

    private static Arbitrary<Form> forms() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 12).map(month -> new Form(month + "月底", year -> YearMonth.of(year, month).atEndOfMonth())),
                Arbitraries.integers().between(1, 12).map(month -> new Form(month + "月15日", year -> LocalDate.of(year, month, 15))),
                Arbitraries.integers().between(1, 12).map(month -> new Form(month + "月20日", year -> LocalDate.of(year, month, 20))),
                Arbitraries.integers().between(1, 4).map(quarter -> new Form("第" + "一二三四".charAt(quarter - 1) + "季度末",
                        year -> YearMonth.of(year, quarter * 3).atEndOfMonth())),
                Arbitraries.of(new Form("上半年底", year -> LocalDate.of(year, 6, 30)), new Form("下半年末", year -> LocalDate.of(year, 12, 31))));
    }

    private static String wide(String text) {
        return text.chars().map(character -> character >= '0' && character <= '9' ? character + 0xFEE0 : character)
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static Deadline read(String raw) {
        return DeadlineReader.understand(raw, 2025, "", ISSUED);
    }
}
