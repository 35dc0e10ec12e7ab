package io.duban.task.planning;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a file is called by whoever sends it: shown and given back, never believed, never a path. */
final class FileName {
    private static final String NAMELESS = "notice";
    private static final int LONGEST = 200;
    private static final Pattern ENCODED = Pattern.compile("(?i)filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)");
    private static final Pattern PLAIN = Pattern.compile("(?i)filename\\s*=\\s*(?:\"([^\"]*)\"|([^\";]+))");

    private FileName() {
    }

    /** The name in a {@code Content-Disposition} (RFC 6266), which may be absent or name none. */
    static String in(String disposition) {
        if (disposition == null) {
            return NAMELESS;
        }
        var encoded = ENCODED.matcher(disposition);
        if (encoded.find()) {
            return of(decoded(encoded.group(1)));
        }
        var plain = PLAIN.matcher(disposition);
        return of(!plain.find() ? null : plain.group(1) == null ? plain.group(2) : plain.group(1));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    /** The name alone: old browsers send the whole path. */
    static String of(String name) {
        var last = name == null ? "" : name.replaceFirst(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return last.isEmpty() ? NAMELESS : last.substring(0, Math.min(last.length(), LONGEST));
    }
}
