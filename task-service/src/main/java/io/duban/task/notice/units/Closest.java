package io.duban.task.notice.units;

import java.util.Collection;
import java.util.Optional;

/** Which known name a misspelt one most likely means; only ever a proposal. */
final class Closest {

    private Closest() {
    }

    static Optional<String> to(String unknown, Collection<String> names) {
        int allowed = Math.max(1, unknown.length() / 3);
        String best = null;
        int distance = allowed + 1;
        boolean alone = false;
        for (var name : names) {
            int other = contained(unknown, name) ? 1 : distance(unknown, name);
            alone = other < distance || alone && other > distance;
            if (other < distance) {
                best = name;
                distance = other;
            }
        }
        return alone ? Optional.ofNullable(best) : Optional.empty();
    }

    /** 汶上县财政局 for 县财政局, or 各乡镇（街道） for the group that begins so. */
    private static boolean contained(String unknown, String name) {
        return name.length() > 3 && unknown.contains(name) || unknown.length() > 3 && name.contains(unknown);
    }

    /** Levenshtein: how many characters have to be inserted, deleted or changed. */
    static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
