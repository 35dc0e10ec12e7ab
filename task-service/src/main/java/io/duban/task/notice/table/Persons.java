package io.duban.task.notice.table;

import io.duban.task.notice.text.HalfWidth;
import java.util.regex.Pattern;

/**
 * Whom a notice names to talk to, with telephone: personal data, which no event and no finding keeps, only the file itself does. A person is
 * told by the label before it (联系人：…), or by the mobile number behind it.
 */
public final class Persons {

    private static final String ONE_LABEL = "(?:责任人|责任领导|分管领导|包保领导|负责人|联系人|联络员|经办人|联系方式"
            + "|(?:联系|办公|固定|移动)?(?:电话|手机)(?:号码?)?|座机|(?:电子)?邮箱)";
    private static final String LABEL = ONE_LABEL + "(?:[及和、/]?" + ONE_LABEL + ")?(?:\\s?:|(?=\\s?\\d))";
    /** As short as a name, and none: 县民政局. */
    private static final String UNIT = "\\p{IsHan}{1,3}(?:局|办|委|院|站|厅|中心|政府|公司|集团|银行|部门|单位|街道|镇|乡)(?!\\p{IsHan})";
    private static final String NAME = "(?!" + UNIT + ")\\p{IsHan}{2,4}";
    private static final String NUMBER = "[\\d+][\\d -]{5,20}";
    private static final String MOBILE = "(?<!\\d)1[3-9]\\d(?:[ -]?\\d{4}){2}(?!\\d)";
    // Bounded, as every repetition of groups: the expression engine recurses, and a cell may hold anything.
    private static final String VALUE = "(?:(?![\\s、]{0,9}" + DutyNote.LABELS + ")[^,;。\\n()]|\\([^()]{0,100}\\)){0,200}"
            + "(?:[,、]\\s?(?:" + NAME + "(?=[,;、。)\\s\\d(]|$)[ \\d-]{0,20}|" + NUMBER + ")){0,20}";
    private static final Pattern NAMED = Pattern.compile("(?:(?<=[(。])|^)(?:\\s{0,9}" + LABEL + VALUE + "[,;、。\\s]{0,9}){1,9}"
            + "|[,;、\\s]\\s{0,9}" + LABEL + VALUE
            + "|(?:(?<=[,;、:(\\s])|^)" + NAME + "[\\s:]{0,9}" + MOBILE + "|" + MOBILE, Pattern.MULTILINE);
    private static final Pattern NOTHING = Pattern.compile("\\([\\s,;、。]*\\)");
    private static final String ONE = "(?:" + NAME + "|[\\d+-]{7,})";
    private static final Pattern MAYBE = Pattern.compile(ONE + "(?:[、,\\s/]{1,3}" + ONE + "){0,20}");

    private Persons() {
    }

    /** The same cell without them. */
    public static Cell leftOut(Cell cell) {
        var raw = without(NAMED, cell.raw());
        return raw.equals(cell.raw()) ? cell : new Cell(without(NOTHING, raw).strip(), cell.place(), cell.continued());
    }

    /** Whether a cell may be one of those of a column of persons, where nobody can tell which column it stands in. */
    public static boolean maybe(Cell cell) {
        return MAYBE.matcher(HalfWidth.of(cell.text())).matches();
    }

    /** Found in half-width form, which keeps the places. */
    private static String without(Pattern pattern, String raw) {
        var left = new StringBuilder();
        int from = 0;
        for (var found : pattern.matcher(HalfWidth.of(raw)).results().toList()) {
            left.append(raw, from, found.start());
            from = found.end();
        }
        return left.append(raw.substring(from)).toString();
    }
}
