package io.duban.task.notice;

import io.duban.task.notice.table.Document;
import io.duban.task.notice.table.Heading;
import io.duban.task.notice.text.ChineseNumerals;
import io.duban.task.notice.text.HalfWidth;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a notice's head by the form that official documents have (党政机关公文格式): number, issuer and title on lines of
 * their own, the signature above its date; or as a government's site labels them (发文字号：…). Its 发布日期 is not the notice's.
 */
final class HeadReader {

    /** 汶政办字〔2025〕8号; other brackets and 第8号 are common typing. */
    private static final Pattern NUMBER = Pattern
            .compile("([\\p{IsHan}]{2,14})[〔\\[(【［（](\\d{4})[〕\\])】］）]第?(\\d+)号");
    /** 2025年重点任务分解表（某政办字〔2025〕8号）. */
    private static final Pattern TITLE_WITH_NUMBER = Pattern.compile("(?<title>[^《》]+?)\\s*[(（](?<number>" + NUMBER + ")[)）]");
    /** 2025年5月26日, or in the imprint 2025年5月26日印发. */
    private static final Pattern DATE = Pattern.compile("[(（]?(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?:印发)?[)）]?");
    private static final Pattern LABELLED_DATE = Pattern.compile("(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})日?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");
    private static final Pattern OFFICE = Pattern.compile("[\\p{IsHan}]{2,40}(?:政府|办公室|办公厅|委员会|小组|局|厅|委|中心)");
    private static final Pattern OFFICE_IN_TITLE = Pattern.compile("(?<issuer>" + OFFICE + ")关于.*");
    private static final Pattern SALUTATION = Pattern.compile(".*[:：]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000\u00A0]+");
    private static final Pattern LABELLED = Pattern.compile("(?:索引号|主题分类|主题词|信息分类|公开方式|有效性|来源|浏览次数|标题|(?:信息|文件)?名称|(?:填报|填表|制表)?(?:单位|日期|时间)"
            + "|(?:发布|生成|公开|更新|成文|印发|发文|制发)(?:日期|时间|机关|机构|单位)|发文字号|文号)[:：].*");

    /** No number, office or date stands alone on a longer one. */
    private static final int LONGEST_LINE = 200;

    private final List<String> before;
    private final List<String> all;

    private HeadReader(Document document) {
        before = document.before().stream().flatMap(HeadReader::parts).toList();
        all = Stream.concat(before.stream(), document.after().stream().flatMap(HeadReader::parts)).toList();
    }

    /** Number, office and date may share a line, and a table's title its notice's number. */
    private static Stream<String> parts(String line) {
        var numbered = TITLE_WITH_NUMBER.matcher(line.strip());
        if (line.length() <= LONGEST_LINE && numbered.matches() && isTableTitle(numbered.group("title"))) {
            return Stream.of(numbered.group("title"), numbered.group("number"));
        }
        var parts = BLANKS.split(line.strip());
        boolean head = line.length() <= LONGEST_LINE && parts.length > 1 && Stream.of(parts).allMatch(HeadReader::noTitle);
        return head ? Stream.of(parts) : Stream.of(line);
    }

    private static boolean noTitle(String line) {
        return NUMBER.matcher(line).matches() || OFFICE.matcher(line).matches() || DATE.matcher(digits(line))
                .matches() || LABELLED.matcher(line).matches();
    }

    static Head read(Document document) {
        return new HeadReader(document).head();
    }

    /** {@code typed} as official documents print it, if it is a document number. */
    static Optional<String> number(String typed) {
        return line(List.of(typed), NUMBER).map(HeadReader::number);
    }

    private static String number(MatchResult found) {
        return "%s〔%s〕%s号".formatted(found.group(1), found.group(2), found.group(3));
    }

    private Head head() {
        var noticeTitle = noticeTitle();
        var title = tableTitle().or(() -> noticeTitle).or(this::anyTitle);
        var number = line(before, NUMBER).or(() -> labelled("发文字号|文号").flatMap(printed -> line(List.of(printed), NUMBER))).map(HeadReader::number);
        var date = date();
        return new Head(title.orElse(null), number.orElse(null), issuer().or(() -> noticeTitle.flatMap(HeadReader::inTitle)).orElse(null),
                date.orElse(null),
                year(Stream.of(title, noticeTitle, number, date.map(LocalDate::toString))), SuperiorDocuments.in(before));
    }

    /** What a site prints behind one of these labels, or below it in a cell of its own. */
    private Optional<String> labelled(String labels) {
        var label = Pattern.compile("(?:^|[\\s\u3000\u00A0])(?:" + labels + ")[:：]\\s*(?<value>.*?)(?=[\\s\u3000\u00A0]+\\p{IsHan}{2,6}[:：]|$)");
        for (int i = 0; i < before.size(); i++) {
            var found = label.matcher(before.get(i));
            if (before.get(i).length() <= LONGEST_LINE && found.find()) {
                return Optional.of(found.group("value").isEmpty() && i + 1 < before.size() ? before.get(i + 1) : found.group("value"));
            }
        }
        return Optional.empty();
    }

    /** The line right above the table names it, its number, office and date left aside, unless that is a sentence or the word 附件. */
    private Optional<String> tableTitle() {
        int at = before.size() - 1;
        while (at >= 0 && noTitle(before.get(at))) {
            at--;
        }
        if (at < 0 || !isTableTitle(before.get(at))) {
            return Optional.empty();
        }
        var last = before.get(at);
        var above = at == 0 ? "" : before.get(at - 1);
        // A long title is broken over two lines; the year stands in the first.
        return Optional.of(!last.contains("年") && above.matches("\\d{4}年.{0,40}[^。；]") ? above + last : last);
    }

    /** Where sentences stand between title and table. */
    private Optional<String> anyTitle() {
        return before.stream().filter(line -> Heading.orCount(line) == Heading.UNNUMBERED && isTableTitle(line)).findFirst();
    }

    private static boolean isTableTitle(String line) {
        return line.length() <= 60 && line.matches("(?!附件|附：|\\d{4}年\\d+月)[^。；，：]*(任务|分解|分工|清单|台账|要点|方案|计划|安排|一览|表)[^。；，：]{0,10}");
    }

    /** 关于印发…的通知, broken over as many lines as it takes, before the salutation. */
    private Optional<String> noticeTitle() {
        var labelled = labelled("标题|(?:信息|文件)?名称");
        if (labelled.isPresent()) {
            return labelled;
        }
        var title = new StringBuilder();
        for (var line : before.stream().takeWhile(line -> !SALUTATION.matcher(line).matches()).toList()) {
            if (!title.isEmpty() || line.contains("关于")) {
                title.append(line);
            }
            if (!title.isEmpty() && line.matches(".*(通知|意见|方案|要点|公告)")) {
                return Optional.of(title.toString());
            }
        }
        return Optional.empty();
    }

    /** The signature stands right above the date; else the office that the document's first lines name. */
    private Optional<String> issuer() {
        for (int i = 1; i < all.size(); i++) {
            if (DATE.matcher(digits(all.get(i))).matches() && OFFICE.matcher(all.get(i - 1)).matches()) {
                return Optional.of(all.get(i - 1));
            }
        }
        return line(before, OFFICE).map(MatchResult::group).or(() -> labelled("(?:发文|制发)(?:机关|机构|单位)"));
    }

    /** 某县人民政府办公室关于印发…的通知. */
    private static Optional<String> inTitle(String title) {
        var found = OFFICE_IN_TITLE.matcher(title);
        return found.matches() ? Optional.of(found.group("issuer")) : Optional.empty();
    }

    /** The date under the signature; else the one of the imprint (…2025年5月26日印发). */
    private Optional<LocalDate> date() {
        var lines = all.stream().map(HeadReader::digits).toList();
        var imprint = lines.stream().filter(line -> line.length() <= LONGEST_LINE)
                .map(line -> line.replaceFirst("^.*[\\s\u3000](?=\\d{4}年.*印发$)", "")).toList();
        return line(lines, DATE).or(() -> line(imprint, DATE))
                .or(() -> labelled("(?:成文|印发|发文)(?:日期|时间)").flatMap(date -> line(List.of(digits(date)), LABELLED_DATE))).flatMap(HeadReader::date);
    }

    private static Optional<LocalDate> date(MatchResult found) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The plan's year: of its title first, since a plan for 2026 may be issued in December 2025; null where none is named. */
    private static Integer year(Stream<Optional<String>> sources) {
        return sources.flatMap(Optional::stream).map(source -> YEAR.matcher(digits(source)))
                .flatMap(year -> year.results().limit(1)).map(year -> Integer.parseInt(year.group(1))).findFirst().orElse(null);
    }

    private static String digits(String line) {
        return ChineseNumerals.toDigits(HalfWidth.of(line));
    }

    /** The first line that is nothing but this. */
    private static Optional<MatchResult> line(List<String> lines, Pattern pattern) {
        return lines.stream().filter(line -> line.length() <= LONGEST_LINE).map(line -> pattern.matcher(line.replaceAll("[\\s\u3000]", "")))
                .filter(found -> found.matches()).map(found -> found.toMatchResult()).findFirst();
    }
}
