package io.duban.reporting;

import static java.util.stream.Collectors.toCollection;

import io.duban.platform.problem.Problem;
import io.duban.platform.rest.Moment;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Query parameters from their text; what cannot be understood is refused with {@code bad-parameter}, never ignored. */
public final class Parameters {
    /** How many rows a page has unless told otherwise. */
    public static final String LIMIT = "50";

    private Parameters() {
    }

    /** A page's size, 1 to 500. */
    public static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= 500) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw new Problem(400, "bad-parameter", "limit", text);
        }
        throw new Problem(400, "bad-parameter", "limit", text);
    }

    /** An id; null where it is absent. */
    public static UUID uuid(String parameter, String text) {
        try {
            return absent(text) ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "bad-parameter", parameter, text);
        }
    }

    /** True or false; null where it is absent. */
    public static Boolean flag(String parameter, String text) {
        return absent(text) ? null : switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Problem(400, "bad-parameter", parameter, text);
        };
    }

    /** Two dates, both inclusive, either of which may be absent. Refused with {@code range-backwards} where the second is the earlier. */
    public static DueRange range(String first, String from, String last, String to) {
        var range = new DueRange(Moment.date(first, from), Moment.date(last, to));
        if (range.from() != null && range.to() != null && range.to().isBefore(range.from())) {
            throw new Problem(400, "range-backwards", first, from, last, to).about(last);
        }
        return range;
    }

    /** One or several names of an enumeration, separated by commas; all of them where it is absent. */
    public static <E extends Enum<E>> Set<E> anyOf(String parameter, String text, Class<E> type) {
        return absent(text)
                ? EnumSet.allOf(type)
                : Arrays.stream(text.split(",")).map(name -> Moment.constant(parameter, name, type))
                        .map(constant -> known(parameter, text, constant)).collect(toCollection(() -> EnumSet.noneOf(type)));
    }

    private static <E> E known(String parameter, String text, E constant) {
        if (constant == null) {
            throw new Problem(400, "bad-parameter", parameter, text);
        }
        return constant;
    }

    private static boolean absent(String text) {
        return text == null || text.isBlank();
    }
}
