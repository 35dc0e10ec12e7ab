package io.duban.task.notice.text;

import java.util.regex.Pattern;

/** Dates written out: 二〇二五年五月二十六日 is 2025年5月26日. */
public final class ChineseNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern YEAR = Pattern.compile("[〇零○一二三四五六七八九]{4}(?=年)");
    private static final Pattern COUNT = Pattern.compile("[一二三四五六七八九十]{1,3}(?=月|日|号|个工作日|个月)");

    private ChineseNumerals() {
    }

    /** The text with its Chinese numbers in digits: 二〇二五年 is 2025年, 十二 is 12; all else stays. */
    public static String toDigits(String text) {
        var years = YEAR.matcher(text).replaceAll(year -> year.group().replace('零', '〇').replace('○', '〇').chars()
                .mapToObj(digit -> String.valueOf(DIGITS.indexOf(digit))).reduce("", String::concat));
        return COUNT.matcher(years).replaceAll(count -> String.valueOf(value(count.group())));
    }

    /** 十二 is 12, 二十 is 20, 三 is 3. */
    private static int value(String count) {
        int ten = count.indexOf('十');
        if (ten < 0) {
            return Integer.parseInt(count.chars().mapToObj(digit -> String.valueOf(DIGITS.indexOf(digit))).reduce("",
                    String::concat));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(count.charAt(0));
        int ones = ten == count.length() - 1 ? 0 : DIGITS.indexOf(count.charAt(count.length() - 1));
        return tens * 10 + ones;
    }
}
