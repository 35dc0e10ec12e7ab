package io.duban.platform.problem;

import io.duban.events.Deadline;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;

/** The words of the refusals: the service's own bundle {@code problems}, then the platform's. Chinese unless English is asked for. */
public final class ProblemTexts {
    private static final List<String> BUNDLES = List.of("problems", "platform-problems");
    /** Whoever asks for neither language gets the office's own. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Deadline.ZONE);
    /** Longer than any name, id or path of ours: what somebody sent, of which the beginning tells enough. */
    private static final Pattern ENDLESS = Pattern.compile("([^\\s、，。；：,;]{60})[^\\s、，。；：,;]{60,}");
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private ProblemTexts() {
    }

    /** The language of an {@code Accept-Language} header, which may be absent or nonsense: Chinese unless English is preferred. */
    public static Locale language(String accepted) {
        try {
            return LanguageRange.parse(accepted == null ? "zh" : accepted).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .filter(language -> language.equals("en") || language.equals("zh")).findFirst().map(Locale::of).orElse(Locale.CHINESE);
        } catch (IllegalArgumentException nonsense) {
            return Locale.CHINESE;
        }
    }

    /** True if this is the code of a problem that somebody may be told. */
    public static boolean knows(String code) {
        return find(code + ".title", Locale.CHINESE).isPresent();
    }

    /** The title of a problem in a language. */
    public static String title(String code, Locale locale) {
        return text(code + ".title", locale);
    }

    /** The detail with its arguments filled in: instants as the county's clocks show them, and no endless word whole. */
    public static String detail(Problem problem, Locale locale) {
        return detail(problem.code(), locale, problem.arguments());
    }

    /** The same, of a problem that nobody has. */
    public static String detail(String code, Locale locale, Object... arguments) {
        return new MessageFormat(text(code + ".detail", locale).replace("'", "''"), locale)
                .format(Arrays.stream(arguments).map(ProblemTexts::said).toArray());
    }

    private static String said(Object argument) {
        return argument instanceof Instant moment ? MOMENT.format(moment) : ENDLESS.matcher(String.valueOf(argument)).replaceAll("$1…");
    }

    private static String text(String key, Locale locale) {
        return find(key, locale).orElseThrow(() -> new IllegalStateException("no text for " + key));
    }

    private static Optional<String> find(String key, Locale locale) {
        for (var name : BUNDLES) {
            try {
                var bundle = ResourceBundle.getBundle(name, locale, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
                if (bundle.containsKey(key)) {
                    return Optional.of(bundle.getString(key));
                }
            } catch (MissingResourceException absent) {
                continue;
            }
        }
        return Optional.empty();
    }
}
