package io.duban.events;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The name and version under which an event is stored and published; it outlives every renaming of its class. */
@Retention(RUNTIME)
@Target(TYPE)
public @interface EventType {
    /** The logical name, kebab-case, e.g. {@code task-assigned}. */
    String value();

    /** Rises when the JSON changes so that an older reader would misread it; an optional field does not count. */
    int version() default 1;
}
