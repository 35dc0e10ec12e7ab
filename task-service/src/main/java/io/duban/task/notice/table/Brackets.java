package io.duban.task.notice.table;

import io.duban.task.notice.text.HalfWidth;
import java.util.ArrayDeque;
import java.util.Optional;

/** Where brackets open and close in a paragraph; names hold some of their own: 各乡镇（街道）. */
final class Brackets {
    private Brackets() {
    }

    /** Some write 〔牵头单位：…〕 or 【…】; every character keeps its place. */
    static String round(String text) {
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
    static Integer closing(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return null;
    }

    /** Where the bracket opens that a paragraph ends with. */
    static Optional<Integer> openingOfTheLast(String raw) {
        var half = round(raw);
        int end = half.replaceFirst("[。.;\\s]+$", "").length() - 1;
        return end >= 0 && half.charAt(end) == ')' ? Optional.ofNullable(opening(half, end)) : Optional.empty();
    }

    /** Every character in a bracket blanked, the others in their places. */
    static String outside(String half) {
        var outside = new StringBuilder(half);
        var open = new ArrayDeque<Integer>();
        for (int at = 0; at < half.length(); at++) {
            if (half.charAt(at) == '(') {
                open.push(at);
            } else if (half.charAt(at) == ')' && !open.isEmpty()) {
                int start = open.pop();
                outside.replace(start + 1, at, "-".repeat(at - start - 1));
            }
        }
        return outside.toString();
    }
}
