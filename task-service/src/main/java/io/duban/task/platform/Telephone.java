package io.duban.task.platform;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A number to be called: digits with +, -, spaces and brackets, and an extension (转, 分机, ext) where there is one. */
@Documented
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "(?=\\D*\\d)[0-9+() （）-]+(?:(?:转|分机|ext\\.?) ?[0-9]+)?")
public @interface Telephone {

    /** What is told. */
    String message() default "{io.duban.task.Telephone}";

    /** Bean Validation's own. */
    Class<?>[] groups() default {};

    /** Bean Validation's own. */
    Class<? extends Payload>[] payload() default {};
}
