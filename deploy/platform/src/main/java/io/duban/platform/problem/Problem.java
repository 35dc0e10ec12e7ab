package io.duban.platform.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

    /** What is wrong with one field. {@code field} is its path in the body, or the name of the parameter. */
    @Schema(description = "What is wrong with one field")
    public record Violation(
            @Schema(description = "Its path in the body, or the name of the parameter", examples = "recipients[0].address") String field,
            @Schema(description = "What is wrong with it") String message) {
    }

    public Problem(int status, String code, Object... arguments) {
        this(status, code, List.of(), arguments);
    }

    public Problem(int status, String code, List<Violation> violations, Object... arguments) {
        super(status + " " + code, null, false, false);
        this.status = status;
        this.code = code;
        this.violations = violations;
        this.arguments = arguments;
    }

    /** The same, about one of several things that were asked at once. */
    public Problem about(String field) {
        return new Problem(status, code, List.of(new Violation(field, code)), arguments);
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
