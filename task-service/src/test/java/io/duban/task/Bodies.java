package io.duban.task;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;

/** What a request's body may hold is said by its annotations, and asked here without HTTP. */
public final class Bodies {
    private static final Validator VALIDATOR = Validation.byDefaultProvider().configure()
            .messageInterpolator(new PlainWords()).buildValidatorFactory().getValidator();

    private Bodies() {
    }

    /** The fields that are not acceptable. */
    public static List<String> badFields(Object body) {
        return VALIDATOR.validate(body).stream().map(violation -> violation.getPropertyPath().toString()).sorted().toList();
    }

    /** The message matters to nobody here. */
    private static final class PlainWords implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
