package io.duban.task.notice.table;

import io.duban.events.Deadline.Kind;
import io.duban.task.notice.deadline.DeadlineProposal;
import io.duban.task.notice.deadline.DeadlineReader;
import io.duban.task.notice.text.HalfWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who does it by when, as a paragraph notes it behind its text: （牵头单位：甲，责任单位：乙；完成时限：6月底前） or（甲牵头，乙配合，6月底前完成）, the
 * former also without brackets; or as its sentence says it: …，由甲牵头，乙配合，6月底前完成。
 *
 * @param text    what the note is about; empty where the note is a paragraph of its own
 * @param units   the part that names units, with the roles as printed
 * @param certain whether it is a note even where no other paragraph has one
 */
record DutyNote(String text, String units, String deadline, boolean certain) {

    private static final String WHO = "(?:牵头|主办|责任|落实|承办|配合|协办|参与)(?:单位|部门|科室)(?:[、及和/／](?:责任|配合)(?:单位|部门))?";
    private static final String WHEN = "(?:完成|办结)?(?:时限|期限|时间节点|时间)(?:要求)?";
    private static final String COLON = "[:：]";
    private static final String END = "[,，;；。]";
    /** No paragraph of a notice is longer; what is, is no notice. */
    static final int LONGEST = 4_000;
    static final String LABELS = "(?:" + WHO + "|(?:完成|办结)(?:时限|期限|时间节点|时间)(?:要求)?|时限要求|时限)" + COLON;
    private static final Pattern LABEL = Pattern.compile(LABELS);
    private static final Pattern LABEL_BEHIND = Pattern.compile("(?<=[。;,.)\\s])" + LABELS);
    private static final Pattern LABEL_IN_BRACKET = Pattern.compile("\\(\\s*" + LABELS);
    /** 甲局负责 at a clause's end: a unit is told by the kind of body that it is, so that 由专人负责 names none. */
    private static final String BODY = "(?:局|办|委|部|院|会|所|站|队|处|室|厅|中心|政府|公司|集团|银行|部门|单位|机构|街道|镇|乡|镇街|社)\\)?";
    private static final Pattern CHARGED = Pattern.compile(".*" + BODY + "(?:牵头|主办|负责|配合|落实)(?:负责|落实)?(?:[,;，；。].*)?");
    private static final Pattern CHARGED_IN_BRACKET = Pattern.compile("\\((?<said>(?:[^()]|\\([^()]{0,100}\\)){2,200})\\)");
    private static final Pattern SAID = Pattern.compile("[^。]{2,200}(?:牵头|负责|配合|落实)[^。]{0,200}");
    private static final Pattern DEADLINE = Pattern.compile(
            "(?:^|[,，;；。、\\s\u3000])\\s*" + WHEN + COLON + "(?<when>.+?)[;；。]?(?=(?:" + END + "|[\\s\u3000])\\s*" + WHO + COLON + "|$)");

    private static final String DOES = "(?:负责|落实|组织实施|办理)?";
    /** 各乡镇（街道） has brackets; one that does not close is none of a name's. */
    private static final String NAMES = "(?:[\\p{IsHan}、]|\\([\\p{IsHan}、]{1,40}\\)){2,120}?";
    private static final Pattern LEADS = Pattern.compile("(?:由(?<names>" + NAMES + ")(?:牵头|主办|负责)"
            + "|(?<=^|[,;。.:)\\s\u2460-\u249B]|\\d、)(?<leads>" + NAMES + ")(?:牵头|主办))" + DOES + "(?=[,;。]|$)");
    private static final Pattern ASSISTS = Pattern.compile("由?(?<names>" + NAMES
            + "(?:(?:配合|协助|协办|参与)(?:落实|做好|实施|完成)?|(?:按照?(?:各自)?职[责能](?:分工)?)?负责(?:落实)?))");
    /** 10月底前完成预算公开: such a deadline says what has to be done as well. */
    private static final Pattern WORK = Pattern.compile("(?:完成|办结|实现|建成|开展)\\p{IsHan}{2,}");
    private static final Pattern CLAUSE = Pattern.compile("[^,;。]+[,;。]?");

    /** The note that ends a paragraph, stands in it, or that a paragraph is; there may be several, and the sentence may say the rest. */
    static Optional<DutyNote> in(String paragraph) {
        var raw = paragraph.strip();
        return raw.length() > LONGEST ? Optional.empty()
                : alone(raw).or(() -> labelled(raw)).or(() -> saidInBrackets(raw)).map(DutyNote::withTheRest);
    }

    private DutyNote withTheRest() {
        var before = text.isEmpty() ? Optional.<DutyNote>empty()
                : labelled(text).or(() -> !units.isBlank() ? Optional.empty()
                        : saidInBrackets(text).filter(DutyNote::certain).or(() -> inSentence(text)));
        return before.map(found -> found.and(this).withTheRest()).orElse(this);
    }

    private static Optional<DutyNote> alone(String raw) {
        return LABEL.matcher(raw).lookingAt() ? Optional.of(of("", raw, true)) : Optional.empty();
    }

    private static Optional<DutyNote> labelled(String raw) {
        return Brackets.openingOfTheLast(raw).filter(open -> LABEL.matcher(raw.substring(open)).find()).map(open -> inBracket(raw, open, true))
                .or(() -> behind(raw)).or(() -> {
                    var half = Brackets.round(raw);
                    var label = LABEL_IN_BRACKET.matcher(half);
                    return label.find() && Brackets.closing(half, label.start()) != null
                            ? Optional.of(inBracket(raw, label.start(), true)) : Optional.empty();
                });
    }

    /** （甲牵头，乙配合，6月底前完成）: at the end whatever unit that is, within the paragraph only what must be one. */
    private static Optional<DutyNote> saidInBrackets(String raw) {
        return Brackets.openingOfTheLast(raw).map(open -> inBracket(raw, open, false)).filter(note -> SAID.matcher(note.said()).matches())
                .or(() -> CHARGED_IN_BRACKET.matcher(Brackets.round(raw)).results()
                        .filter(found -> CHARGED.matcher(found.group("said")).matches()).findFirst()
                        .map(found -> inBracket(raw, found.start(), false)));
    }

    private String said() {
        return units + deadline;
    }

    private static DutyNote inBracket(String raw, int open, boolean labelled) {
        int close = Brackets.closing(Brackets.round(raw), open);
        var inner = raw.substring(open + 1, close).strip();
        var behind = raw.substring(close + 1).strip();
        var text = (raw.substring(0, open).stripTrailing() + (behind.matches("[。.;；\\s]*") ? "" : behind)).strip();
        var note = of(text, inner, labelled);
        return labelled ? note : new DutyNote(text, note.units, note.deadline,
                !note.deadline.isEmpty() || CHARGED.matcher(HalfWidth.of(inner)).matches());
    }

    private static Optional<DutyNote> behind(String raw) {
        var label = LABEL_BEHIND.matcher(Brackets.outside(Brackets.round(raw)));
        return label.find()
                ? Optional.of(of(raw.substring(0, label.start()).strip().replaceFirst("[,，;；、]$", ""), raw.substring(label.start()), true))
                : Optional.empty();
    }

    /**
     * What a paragraph's sentence says of itself: who leads, or who is charged by when. All else in it is what has to be done; where nothing
     * else is, what it says of the deadline is (1.甲牵头，10月底前完成公开).
     */
    static Optional<DutyNote> inSentence(String paragraph) {
        var raw = paragraph.strip();
        var half = HalfWidth.of(raw);
        var leads = LEADS.matcher(half);
        if (raw.length() > LONGEST || !leads.find()) {
            return Optional.empty();
        }
        var text = new StringBuilder(raw.substring(0, leads.start()));
        var withDates = new StringBuilder(text);
        var units = new ArrayList<>(List.of(raw.substring(leads.start("names") < 0 ? leads.start() : leads.start("names"), leads.end())));
        var deadlines = new ArrayList<String>();
        for (var found : CLAUSE.matcher(half).region(leads.end(), half.length()).results().toList()) {
            var clause = raw.substring(found.start(), found.end());
            var said = clause.replaceFirst("[,，;；。.]$", "").strip();
            var assists = ASSISTS.matcher(HalfWidth.of(said));
            if (assists.matches()) {
                units.add(said.substring(assists.start("names")));
            } else if (isDeadline(said)) {
                deadlines.add(said);
                withDates.append(clause);
            } else {
                text.append(clause);
                withDates.append(clause);
            }
        }
        boolean saysWho = leads.group().matches(".*(?:牵头|主办).*") || CHARGED.matcher(leads.group()).matches();
        boolean nothing = Heading.withoutNumber(text.toString()).isBlank();
        var task = nothing && (!text.toString().isBlank() || WORK.matcher(withDates).find()) ? withDates : text;
        return !saysWho && deadlines.isEmpty() ? Optional.empty()
                : Optional.of(new DutyNote(task.toString().replaceFirst("[,，;；]$", "").strip(), String.join("，", units),
                        String.join("，", deadlines), !deadlines.isEmpty()));
    }

    private static boolean isDeadline(String text) {
        return DeadlineReader.understand(text, DeadlineReader.ANY_YEAR, "", null).kind() != Kind.UNRESOLVED
                || DeadlineProposal.datedAndEndless(text).isPresent();
    }

    private static DutyNote of(String text, String note, boolean certain) {
        var when = DEADLINE.matcher(note);
        if (when.find()) {
            return new DutyNote(text, note.substring(0, when.start()) + note.substring(when.end()), when.group("when").strip(), certain);
        }
        var half = HalfWidth.of(note);
        int last = Math.max(half.lastIndexOf(','), half.lastIndexOf(';'));
        var end = note.substring(last + 1).strip();
        return last > 0 && isDeadline(end) ? new DutyNote(text, note.substring(0, last), end, certain) : new DutyNote(text, note, "", certain);
    }

    /** The same about a text, with what a further note adds (责任单位 and 完成时限 on lines of their own). */
    DutyNote and(DutyNote further) {
        var dates = Stream.of(deadline, further.deadline).filter(date -> !date.isEmpty()).collect(Collectors.joining("，"));
        return new DutyNote(text, (units + "\n" + further.units).strip(), dates, true);
    }
}
