package io.duban.task.notice.table;

import io.duban.task.notice.text.HalfWidth;
import java.util.regex.Pattern;

/** How official documents number their parts: 一、 above （一） above 1. above （1） above ①. */
public enum Heading {

    /** 一、坚持标准引领 or 第一部分. */
    SECTION,
    /** （一）全面优化主动公开机制. */
    TOPIC,
    /** 1.更新目录, （1）更新目录 or ①更新目录: below a topic, where it heads anything at all; it may as well count items. */
    SUBTOPIC,
    /** No number that would tell. */
    UNNUMBERED;

    private static final Pattern PART_NUMBER = Pattern.compile("第[一二三四五六七八九十]+(部分|章).*", Pattern.DOTALL);
    private static final Pattern SECTION_NUMBER = Pattern.compile("[一二三四五六七八九十]+[、.].*|" + PART_NUMBER, Pattern.DOTALL);
    private static final Pattern TOPIC_NUMBER = Pattern.compile("\\([一二三四五六七八九十]+\\).*", Pattern.DOTALL);

    private static final Pattern BRACKETED = Pattern.compile("(?:\\(?\\d{1,2}\\)|[⑴-⒇]).+", Pattern.DOTALL);
    private static final Pattern CIRCLED = Pattern.compile("[①-⑳].+", Pattern.DOTALL);
    private static final Pattern ITEM_NUMBER = Pattern.compile("(?:\\d{1,2}[、.](?!\\d)|[⒈-⒛]).+|" + BRACKETED + "|" + CIRCLED, Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("\\s*(?:[一二三四五六七八九十]+[、.]|\\([一二三四五六七八九十]+\\)|\\d{1,2}[、.](?!\\d)|\\(?\\d{1,2}\\)"
            + "|[①-⒛])");

    /** As {@link #of}, and SUBTOPIC where a number may head or count. */
    public static Heading orCount(String text) {
        return of(text) == UNNUMBERED && ITEM_NUMBER.matcher(HalfWidth.of(text).strip()).matches() ? SUBTOPIC : of(text);
    }

    /** SECTION, TOPIC or UNNUMBERED. */
    public static Heading of(String text) {
        var start = HalfWidth.of(text).strip();
        return SECTION_NUMBER.matcher(start).matches() ? SECTION
                : TOPIC_NUMBER.matcher(start).matches() ? TOPIC : UNNUMBERED;
    }

    /** The text behind its number; the whole text where it has none. */
    public static String withoutNumber(String text) {
        var number = NUMBER.matcher(HalfWidth.of(text));
        return number.lookingAt() ? text.substring(number.end()) : text;
    }

    /** How deep a number stands, within and across these; the greatest where there is none. */
    public static int depth(String text) {
        var start = HalfWidth.of(text).strip();
        return switch (orCount(text)) {
            case SECTION -> PART_NUMBER.matcher(start).matches() ? 0 : 1;
            case TOPIC -> 2;
            case SUBTOPIC -> CIRCLED.matcher(start).matches() ? 5 : BRACKETED.matcher(start).matches() ? 4 : 3;
            case UNNUMBERED -> Integer.MAX_VALUE;
        };
    }
}
