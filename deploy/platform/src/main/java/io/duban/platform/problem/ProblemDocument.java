package io.duban.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every refusal, {@code application/problem+json} (RFC 9457). */
@Schema(name = "Problem", description = "A refusal (RFC 9457), in Chinese, or in English by Accept-Language.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        @Schema(description = "A URI for this kind of refusal", examples = "urn:duban:problem:task-completed") String type,
        @Schema(description = "What kind of refusal, in a few words", examples = "任务已办结") String title,
        @Schema(description = "The HTTP status", examples = "409") int status,
        @Schema(description = "What was refused here and what to do", examples = "任务已办结，除重新启动外不能再操作。") String detail,
        @Schema(description = "The path that was called") String instance,
        @Schema(description = "Stable, for programs", examples = "task-completed") String code,
        @Schema(description = "The bad fields, where it is about fields") List<Violation> violations) {

    /** What is wrong with one field. */
    @Schema(description = "What is wrong with one field")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Violation(
            @Schema(description = "Its path in the body, or the name of the parameter", examples = "recipients[0].address") String field,
            @Schema(description = "Stable, for programs; left out where the field is merely too long, too large, empty or the like",
                    examples = "unit-unknown")
            String code,
            @Schema(description = "What is wrong with it", examples = "最大不能超过100") String message) {
    }

    static ProblemDocument of(Problem problem, Locale locale, String path) {
        return new ProblemDocument("urn:duban:problem:" + problem.code(), ProblemTexts.title(problem.code(), locale), problem.status(),
                ProblemTexts.detail(problem, locale), path, problem.code(),
                problem.violations().stream().map(one -> new Violation(one.field(), one.code(), one.message().apply(locale))).toList());
    }
}
