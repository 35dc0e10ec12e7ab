package io.duban.task.notice;

import io.duban.events.Deadline;
import io.duban.events.Deadline.Kind;
import io.duban.task.notice.deadline.DeadlineReader;
import io.duban.task.notice.table.Cell;
import io.duban.task.notice.table.Column;
import io.duban.task.notice.table.Columns;
import io.duban.task.notice.table.Row;
import io.duban.task.notice.text.ChineseNumerals;
import io.duban.task.notice.text.HalfWidth;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A row's deadline and where it stands: in its own cell; where that is blank or there is no such column, in the remarks, else
 * within the requirement's sentences (6月底前完成初稿). {@code from} names that place for the office; null for its own cell. What
 * lacks only the plan's year is kept for the day on which it is known.
 */
record Due(Deadline deadline, Cell printed, String from) {

    private static final Pattern LABEL = Pattern.compile("^(?:完成|办结)?(?:时限|期限|时间)(?:要求)?[:]|^(?:请|须|应|需)?(?:于|在)?");
    /** Only what says by when: 2024年3月发布的目录 names a month and no deadline, 每年12月底前 another matter each year. */
    private static final Pattern PHRASE = Pattern.compile("(?<!每年|每|\\d)(?:(?:\\d{4}年|今年|本年|明年)?"
            + "(?:\\d{1,2}月(?:\\d{1,2}[日号]|份?[底末]|[上中下]旬)|[上下]半年|第?[一二三四1-4]季度末?|年[底末])|\\d{4}年[底末])"
            + "(?:(?:以前|之前|前)|(?=完成|完工|动工|建成|投入使用))");

    /** What a cell of date and time prints behind a date that was typed into it. */
    private static final Pattern MIDNIGHT = Pattern.compile("(?<=\\d日?)[T\\s]\\s*0?0:00(?::00(?:\\.0+)?)?\\s*$");

    static Due of(Row row, Columns columns, Integer year, LocalDate issuedOn) {
        var requirement = columns.cell(row, Column.REQUIREMENT);
        var remark = columns.cell(row, Column.REMARK);
        var text = requirement.raw() + "\n" + remark.raw();
        var cell = columns.cell(row, Column.DEADLINE);
        var own = DeadlineReader.understand(MIDNIGHT.matcher(cell.raw()).replaceFirst(""), year, text, issuedOn);
        if (!cell.blank()) {
            return new Due(own, cell, null);
        }
        return whole(remark, year, text, issuedOn).or(() -> within(remark, "备注", year, text, issuedOn))
                .or(() -> within(requirement, "具体要求", year, text, issuedOn)).orElse(new Due(own, cell, null));
    }

    private static Optional<Due> whole(Cell remark, Integer year, String requirement, LocalDate issuedOn) {
        var text = LABEL.matcher(HalfWidth.of(remark.text())).replaceFirst("");
        return resolved(text, remark, "备注", year, requirement, issuedOn);
    }

    private static Optional<Due> within(Cell cell, String from, Integer year, String requirement, LocalDate issuedOn) {
        return resolved(String.join("、", phrases(cell.raw())), cell, from, year, requirement, issuedOn);
    }

    /** By when a text says that something is to be done, in half-width form; none where it does not say. */
    static List<String> phrases(String text) {
        var plain = ChineseNumerals.toDigits(HalfWidth.of(text)).replaceAll("\\s", "");
        return PHRASE.matcher(plain).results().map(MatchResult::group).distinct().toList();
    }

    private static Optional<Due> resolved(String text, Cell cell, String from, Integer year, String requirement, LocalDate issuedOn) {
        var found = text.isBlank() ? Deadline.unresolved("") : DeadlineReader.understand(text, year, requirement, issuedOn);
        return found.kind() == Kind.UNRESOLVED && found.rule() == null && !DeadlineReader.lacksYear(text, year) ? Optional.empty()
                : Optional.of(new Due(found, new Cell(text, cell.place()), from));
    }
}
