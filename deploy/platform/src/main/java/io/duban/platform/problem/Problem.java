package io.duban.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A refusal that the caller can understand (RFC 9457). {@code code} is stable and names the texts in the bundles
 * {@code problems} (Chinese) and {@code problems_en}; {@code arguments} fill their places.
 */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Object[] arguments;
    private final transient List<Violation> violations;

    /**
     * What is wrong with one field. {@code field} is its path in the body, or the name of the parameter; {@code code} is stable, and null
     * where only Bean Validation's words tell; {@code message} is in the language asked for.
     */
    public record Violation(String field, String code, Function<Locale, String> message) {

        /** In the words of the code's detail. */
        public Violation(String field, String code, Object... arguments) {
            this(field, code, language -> ProblemTexts.detail(code, language, arguments));
        }
    }

    /** The arguments go into the code's words, in their order there. */
    public Problem(int status, String code, Object... arguments) {
        this(status, code, List.of(), arguments);
    }

    /** The same, which also names the fields that it is about. */
    public Problem(int status, String code, List<Violation> violations, Object... arguments) {
        super(status + " " + code, null, false, false);
        this.status = status;
        this.code = code;
        this.violations = violations;
        this.arguments = arguments;
    }

    /** The same, about one of several things that were asked at once. */
    public Problem about(String field) {
        return new Problem(status, code, List.of(new Violation(field, code, arguments)), arguments);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable code, kebab-case. */
    public String code() {
        return code;
    }

    /** What fills the places of the detail text. */
    public Object[] arguments() {
        return arguments;
    }

    /** The bad fields, if it is about fields. */
    public List<Violation> violations() {
        return violations;
    }
}
