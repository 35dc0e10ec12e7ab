package io.duban.task.notice.table;

import io.duban.events.Deadline.Kind;
import io.duban.task.notice.deadline.DeadlineProposal;
import io.duban.task.notice.deadline.DeadlineReader;
import io.duban.task.notice.text.HalfWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
    private static final String WHICH_PERSON = "(?:责任人|责任领导|分管领导|负责人|联系人|联系方式|联系电话)";
    private static final String COLON = "[:：]";
    private static final String END = "[,，;；。]";
    /** No paragraph of a notice is longer; what is, is no notice. */
    private static final int LONGEST = 4_000;
    private static final Pattern LABEL = Pattern.compile("(?:" + WHO + "|(?:完成|办结)(?:时限|期限|时间节点|时间)(?:要求)?|时限要求|时限)" + COLON);
    private static final Pattern LABEL_BEHIND = Pattern.compile("(?<=[。；;，,.\\s\u3000\u00A0])" + LABEL);
    private static final Pattern LABEL_IN_BRACKET = Pattern.compile("\\(\\s*" + LABEL);
    /** 甲局负责 at a clause's end: a unit is told by the kind of body that it is, so that 由专人负责 names none. */
    private static final String BODY = "(?:局|办|委|部|院|会|所|站|队|处|室|厅|中心|政府|公司|集团|银行|部门|单位|机构|街道|镇|乡|镇街|社)\\)?";
    private static final Pattern CHARGED = Pattern.compile(".*" + BODY + "(?:牵头|主办|负责|配合|落实)(?:负责|落实)?(?:[,;，；。].*)?");
    private static final Pattern SAID = Pattern.compile("[^。]{2,200}(?:牵头|负责|配合|落实)[^。]{0,200}");
    private static final Pattern PERSON = Pattern.compile("(?:^|[,，;；。、\\s\u3000])\\s*" + WHICH_PERSON + COLON
            + "(?:(?![\\s\u3000]+" + LABEL + ")[^,，;；。])*");
    private static final Pattern DEADLINE = Pattern.compile(
            "(?:^|[,，;；。、\\s\u3000])\\s*" + WHEN + COLON + "(?<when>.+?)[;；。]?(?=(?:" + END + "|[\\s\u3000])\\s*" + WHO + COLON + "|$)");

    private static final String DOES = "(?:负责|落实|组织实施|办理)?";
    private static final Pattern LEADS = Pattern.compile("(?:由(?<names>[\\p{IsHan}、()]{2,120}?)(?:牵头|主办|负责)"
            + "|(?<=^|[,;。.:)\\s\u2460-\u249B]|\\d、)(?<leads>[\\p{IsHan}、()]{2,120}?)(?:牵头|主办))" + DOES + "(?=[,;。]|$)");
    private static final Pattern ASSISTS = Pattern.compile("由?(?<names>[\\p{IsHan}、()]{2,120}?"
            + "(?:(?:配合|协助|协办|参与)(?:落实|做好|实施|完成)?|(?:按照?(?:各自)?职[责能](?:分工)?)?负责(?:落实)?))");
    private static final Pattern CLAUSE = Pattern.compile("[^,;。]+[,;。]?");

    /** The note that ends a paragraph, stands in it, or that a paragraph is; the sentence may say the rest. */
    static Optional<DutyNote> in(String paragraph) {
        var raw = paragraph.strip();
        return raw.length() > LONGEST ? Optional.empty()
                : alone(raw).or(() -> inBrackets(raw)).or(() -> behind(raw))
                        .map(note -> !note.units.isBlank() || note.text.isEmpty() ? note
                                : inSentence(note.text).map(said -> new DutyNote(said.text, said.units, note.deadline, true)).orElse(note));
    }

    private static Optional<DutyNote> alone(String raw) {
        return LABEL.matcher(raw).lookingAt() || PERSON.matcher(raw).lookingAt() ? Optional.of(of("", raw, true)) : Optional.empty();
    }

    private static Optional<DutyNote> inBrackets(String raw) {
        var half = inRoundBrackets(raw);
        int end = half.replaceFirst("[。.;\\s]+$", "").length() - 1;
        if (end >= 0 && half.charAt(end) == ')' && opening(half, end) instanceof Integer open) {
            var inner = raw.substring(open + 1, end).strip();
            boolean labelled = LABEL.matcher(inner).find();
            var note = of(raw.substring(0, open).strip(), inner, labelled);
            if (labelled || SAID.matcher(inner).matches()) {
                return Optional.of(new DutyNote(note.text, note.units, note.deadline,
                        labelled || !note.deadline.isEmpty() || CHARGED.matcher(HalfWidth.of(inner)).matches()));
            }
        }
        var label = LABEL_IN_BRACKET.matcher(half);
        return label.find() && closing(half, label.start()) instanceof Integer close
                ? Optional.of(of((raw.substring(0, label.start()) + raw.substring(close + 1)).strip(), raw.substring(label.start() + 1, close), true))
                : Optional.empty();
    }

    private static Optional<DutyNote> behind(String raw) {
        var label = LABEL_BEHIND.matcher(raw);
        return label.find() ? Optional.of(of(PERSON.matcher(raw.substring(0, label.start())).replaceAll("").strip(),
                raw.substring(label.start()), true))
                : Optional.empty();
    }

    /** What a paragraph's sentence says of itself: who leads, or who is charged by when. All else in it is what has to be done. */
    static Optional<DutyNote> inSentence(String paragraph) {
        var raw = paragraph.strip();
        var half = HalfWidth.of(raw);
        var leads = LEADS.matcher(half);
        if (raw.length() > LONGEST || !leads.find()) {
            return Optional.empty();
        }
        var text = new StringBuilder(raw.substring(0, leads.start()));
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
            } else {
                text.append(clause);
            }
        }
        boolean saysWho = leads.group().matches(".*(?:牵头|主办).*") || CHARGED.matcher(leads.group()).matches();
        return !saysWho && deadlines.isEmpty() ? Optional.empty()
                : Optional.of(new DutyNote(text.toString().replaceFirst("[,，;；]$", "").strip(), String.join("，", units),
                        String.join("，", deadlines), !deadlines.isEmpty()));
    }

    private static boolean isDeadline(String text) {
        return DeadlineReader.understand(text, DeadlineReader.ANY_YEAR, "", null).kind() != Kind.UNRESOLVED
                || DeadlineProposal.datedAndEndless(text).isPresent();
    }

    /** Some write 〔牵头单位：…〕 or 【…】; every character keeps its place. */
    private static String inRoundBrackets(String text) {
        return HalfWidth.of(text).replaceAll("[〔【\\[]", "(").replaceAll("[〕】\\]]", ")");
    }

    /** Names hold brackets of their own: 各乡镇（街道）. Null where it was never opened. */
    private static Integer opening(String text, int close) {
        int depth = 0;
        for (int at = close; at >= 0; at--) {
            depth += text.charAt(at) == ')' ? 1 : text.charAt(at) == '(' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return null;
    }

    /** Null where it is never closed. */
    private static Integer closing(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return null;
    }

    /** A person named here is personal data, and is left out. */
    private static DutyNote of(String text, String note, boolean certain) {
        var nobody = PERSON.matcher(note).replaceAll("");
        var when = DEADLINE.matcher(nobody);
        if (when.find()) {
            return new DutyNote(text, nobody.substring(0, when.start()) + nobody.substring(when.end()), when.group("when").strip(), certain);
        }
        var half = HalfWidth.of(nobody);
        int last = Math.max(half.lastIndexOf(','), half.lastIndexOf(';'));
        var end = nobody.substring(last + 1).strip();
        return last > 0 && isDeadline(end) ? new DutyNote(text, nobody.substring(0, last), end, certain) : new DutyNote(text, nobody, "", certain);
    }

    /** The same about a text, with what a further note adds (责任单位 and 完成时限 on lines of their own). */
    DutyNote and(DutyNote further) {
        return new DutyNote(text, (units + "\n" + further.units).strip(), deadline.isEmpty() ? further.deadline : deadline, true);
    }
}
