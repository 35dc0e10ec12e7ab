package io.duban.task.notice.units;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands in a cell of units besides units, in half-width form. */
final class Words {

    private static final String NOUN = "(?:部门|单位|乡镇|镇街|街道|科室|企业|机构|人民政府|办事处|镇|乡|\\((?:街道|办事处|单位|部门)\\))";
    private static final Pattern KIND = Pattern.compile("部门|单位|乡镇|街道|科室|企业|机构|办事处|镇|乡");
    // Bounded, as every repetition of groups here: the expression engine recurses, and a cell may hold anything.
    private static final String NOUNS = NOUN + "(?:[、和及与]?" + NOUN + "){0,6}";
    private static final String END = "(?=$|[^\\p{IsHan}\\d(]|牵头|配合|参与|协助|按|分工|负责|落实)";

    /** 有关部门, 县政府有关部门、单位, 各相关乡镇(街道), 等, 等部门, 等3个单位: somebody has to say who that is. */
    private static final Pattern OPEN_GROUP = Pattern.compile("(?:"
            + "(?:等|其他|其它|各|县委|[省市县区](?:政府|直|级)|本级){0,4}(?:有关|相关)(?:职能|行业|责任|业务)?" + NOUNS
            + "|等(?:\\d+[个家])?(?:" + NOUNS + ")?)" + END);

    /** 各部门, 县直各单位, 各乡镇、街道. */
    private static final Pattern EVERYONE = Pattern.compile("(?:(?:全县|县委|县直|县级|县政府)?(?:各级|各|所有)|全县|县直|县级)" + NOUNS
            + "(?:" + END + "|(?=[和及与(]))");
    /** Before the group, 除县财政局外; behind it, （县财政局除外）. */
    private static final Pattern ALL_BUT = Pattern.compile("除了?(?<who>[^外]{1,300}?)(?:以外|之外|外)的?[,、]?");
    private static final Pattern LEFT_OUT = Pattern.compile("\\((?:(?:不含|不包括)(?<who>[^()]{1,300})|(?<but>[^()]{1,300}?)除外)\\)");

    /** What units are said to do together: before it who, behind a colon who else. */
    enum Doing {
        /** 牵头, 牵头负责, 牵头单位:. */
        LEADING("(?:共同|联合|分别)?(?:牵头|主办)(?:负责|落实|组织实施|组织|单位|部门|科室)?"),
        /** 配合, 协助落实, 参与. */
        SUPPORTING("(?:积极|共同|分别)?(?:配合|参与|协助|协办)(?:落实|做好|实施|完成|单位|部门|科室)?"),
        /** 负责, 负责落实, 按职责分工负责, 责任单位:. These lead nothing where somebody else does. */
        SHARING("(?:按照?|根据)?(?:各自)?(?:职责|职能)?(?:分工)?(?:共同|分别|具体|抓好|组织)?(?:负责|落实)(?:落实|实施|抓好)?"
                + "|(?:责任|落实|承办)(?:单位|部门|科室)(?=:)");

        final Pattern pattern;

        Doing(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private Words() {
    }

    /** What is being done, and where the word for it ends. */
    record Said(Doing doing, int end) {
    }

    /** Where the open group that begins here ends. */
    static Optional<Integer> openGroup(String text, int from) {
        var found = OPEN_GROUP.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return found.lookingAt() ? Optional.of(found.end()) : Optional.empty();
    }

    /** Everyone of some kinds (部门, 乡镇), and where the words for it end. */
    record Kinds(List<String> kinds, int end) {
    }

    static Optional<Kinds> everyone(String text, int from) {
        var found = EVERYONE.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return !found.lookingAt() ? Optional.empty()
                : Optional.of(new Kinds(KIND.matcher(found.group()).results().map(MatchResult::group).distinct().toList(), found.end()));
    }

    /** Who is left out, and where the words for it end. */
    record Left(String who, int end) {
    }

    static Optional<Left> allBut(String text, int from) {
        var found = ALL_BUT.matcher(text).region(from, text.length());
        return found.lookingAt() ? Optional.of(new Left(found.group("who"), found.end())) : Optional.empty();
    }

    static Optional<Left> leftOut(String text, int from) {
        var found = LEFT_OUT.matcher(text).region(from, text.length());
        return found.lookingAt() ? Optional.of(new Left(found.group("who") == null ? found.group("but") : found.group("who"), found.end()))
                : Optional.empty();
    }

    static Optional<Said> doing(String text, int from) {
        return Arrays.stream(Doing.values()).flatMap(doing -> {
            var found = doing.pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
            return found.lookingAt() ? Stream.of(new Said(doing, found.end())) : Stream.empty();
        }).findFirst();
    }

    /** (牵头), closing bracket included. */
    static Optional<Said> bracketedDoing(String text, int at) {
        return text.charAt(at) != '(' ? Optional.empty()
                : doing(text, at + 1).filter(said -> text.startsWith(")", said.end()))
                        .map(said -> new Said(said.doing(), said.end() + 1));
    }

    /** Stands between units and means nothing (numbering included); 、 before 单位 belongs to a name (县政府各部门、单位). */
    static boolean separates(String text, int at) {
        char character = text.charAt(at);
        return Character.isWhitespace(character) || ",;。./()-—:0123456789".indexOf(character) >= 0
                || character == '、' && !text.startsWith("单位", at + 1);
    }

    /** 和, 及, 与, 以及, and 由 (由甲负责); in the middle of an unknown name they may be part of it. */
    static int joining(String text, int at) {
        return text.startsWith("以及", at) || text.startsWith("会同", at) ? 2 : "和及与由".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
    }
}
