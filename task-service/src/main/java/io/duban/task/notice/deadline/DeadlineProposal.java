package io.duban.task.notice.deadline;

import io.duban.events.Deadline.Kind;
import io.duban.task.notice.text.ChineseNumerals;
import io.duban.task.notice.text.HalfWidth;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the office could write instead of a deadline that was not understood: where it may mean two things, which. */
public final class DeadlineProposal {

    private static final int LONGEST = 200;
    private static final Pattern BEFORE_A_MONTH = Pattern.compile("(?<month>1[0-2]|[2-9])月份?(?:以前|之前|前)");
    private static final Pattern BEFORE_A_THIRD = Pattern.compile("(?<month>1[0-2]|[1-9])月份?(?<third>[上中下])旬(?:以前|之前|前)");
    private static final Pattern FROM_ISSUE = Pattern.compile("印发|发文|立即|即刻|即时|马上|立行立改|即知即改");

    private static final Pattern DATED_AND_ENDLESS = Pattern.compile("(?<dated>.*?(?:\\d月|年[底末内]|半年|季度).*?)[并且,;、后]*(?:长期|常年|持续|常态).*");

    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private DeadlineProposal() {
    }

    /** How the office might write it, in Chinese; {@code year} is null where the notice names none. */
    public static String of(String raw, Integer year, LocalDate issuedOn) {
        if (raw.length() > LONGEST) {
            return clear(year);
        }
        if (DeadlineReader.lacksYear(raw, year)) {
            return "先在草稿中补填年度";
        }
        var years = eitherYear(raw, year, issuedOn);
        if (years.isPresent()) {
            return years.get();
        }
        var text = ChineseNumerals.toDigits(HalfWidth.of(raw)).replaceAll("\\s", "");
        var third = BEFORE_A_THIRD.matcher(text);
        if (third.find()) {
            return beforeAThird(Integer.parseInt(third.group("month")), third.group("third"));
        }
        var month = BEFORE_A_MONTH.matcher(text);
        if (month.find()) {
            int named = Integer.parseInt(month.group("month"));
            return "写明是“" + (named - 1) + "月底前”还是“" + named + "月底前”";
        }
        if (text.matches(".*每(季度?|半年)\\d{1,2}[日号].*")) {
            return "写明是首月还是末月，如“每季度末月20日前”";
        }
        if (text.contains("收到")) {
            return "写明从哪一天起算，如“印发后10个工作日内”";
        }
        if (issuedOn == null && FROM_ISSUE.matcher(text).find()) {
            return "先在草稿中补填成文日期";
        }
        var both = datedAndEndless(text);
        if (both.isPresent()) {
            return "两者只能取一：有期限的写“" + both.get() + "”，没有期限的写“长期坚持”";
        }
        return clear(year);
    }

    /** What 今年12月底前 means, counted from the notice's own year and from the plan's; empty where these are one, or make no difference. */
    public static Optional<String> eitherYear(String raw, Integer year, LocalDate issuedOn) {
        if (year == null || issuedOn == null || issuedOn.getYear() == year
                || DeadlineReader.understand(raw, year, "", issuedOn).kind() != Kind.UNRESOLVED) {
            return Optional.empty();
        }
        var dates = IntStream.of(issuedOn.getYear(), year).sorted().mapToObj(either -> DeadlineReader.understand(raw, either, "", null).date())
                .filter(Objects::nonNull).distinct().map(date -> "“" + WHOLE.format(date) + "前”").toList();
        return dates.size() < 2 ? Optional.empty() : Optional.of("写明是" + String.join("还是", dates));
    }

    private static String beforeAThird(int month, String third) {
        var before = month == 1 ? "1月1日前" : (month - 1) + "月底前";
        var ends = List.of(before, month + "月10日前", month + "月20日前", month + "月底前");
        int part = "上中下".indexOf(third);
        return "写明是“" + ends.get(part) + "”还是“" + ends.get(part + 1) + "”";
    }

    /** The date of 12月底前并长期坚持, which has two ends that a task can have only one of. */
    public static Optional<String> datedAndEndless(String raw) {
        var found = DATED_AND_ENDLESS.matcher(ChineseNumerals.toDigits(HalfWidth.of(raw)).replaceAll("\\s", ""));
        return raw.length() > LONGEST || !found.matches() ? Optional.empty()
                : Optional.of(found.group("dated"))
                        .filter(dated -> DateForm.read(dated, DeadlineReader.ANY_YEAR, DeadlineReader.ANY_YEAR).isPresent());
    }

    private static String clear(Integer year) {
        return "改为明确的时限，如“12月底前”" + (year == null ? "" : "“" + year + "年12月31日前”") + "或“长期坚持”";
    }
}
