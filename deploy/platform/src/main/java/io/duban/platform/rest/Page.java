package io.duban.platform.rest;

import io.duban.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
@Schema(description = "One page of a list")
public record Page<T>(@Schema(description = "The rows of this page") List<T> items,
        @Schema(description = "Give it as cursor to get the next page; null on the last one", examples = "bzUw") String nextCursor,
        @Schema(description = "How many rows there are on all pages", examples = "52") long total) {

    /** The page of {@code all} that a request asks for. {@code limit} 1 to 500, {@code cursor} from the page before or null. */
    public static <T> Page<T> of(List<T> all, int limit, String cursor) {
        int from = start(cursor);
        if (from < 0 || from > all.size()) {
            throw new Problem(400, "bad-cursor");
        }
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(from, to), to < all.size() ? cursorAt(to) : null, all.size());
    }

    /** The same page with every row turned into something else. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), nextCursor, total);
    }

    private static String cursorAt(int start) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("o" + start).getBytes(StandardCharsets.US_ASCII));
    }

    private static int start(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (text.startsWith("o")) {
                return Integer.parseUnsignedInt(text.substring(1));
            }
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "bad-cursor");
        }
        throw new Problem(400, "bad-cursor");
    }
}
