package io.duban.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Set;

/**
 * Tells Jackson which fields of the published records are never absent: all but {@link MayBeAbsent}. What lacks one is
 * refused when it is written, so that nothing is stored that could not be read again, and when it is read.
 */
final class RequiredFields extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    private final Set<Class<?>> published;

    RequiredFields(Set<Class<?>> published) {
        this.published = published;
    }

    private boolean required(Annotated field) {
        return field instanceof AnnotatedMember member && published.contains(member.getDeclaringClass())
                && !member.hasAnnotation(MayBeAbsent.class);
    }

    /** Holds for a field that is not there as well as for one that is null. */
    @Override
    public JsonSetter.Value findSetterInfo(Annotated field) {
        return required(field) ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL) : JsonSetter.Value.empty();
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated field) {
        return required(field) ? JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS)
                : JsonInclude.Value.empty();
    }

    @Override
    public Object findNullSerializer(Annotated field) {
        return required(field) ? MISSING : null;
    }

    private static final JsonSerializer<Object> MISSING = new JsonSerializer<>() {
        @Override
        public void serialize(Object nothing, JsonGenerator json, SerializerProvider provider) throws JsonMappingException {
            throw JsonMappingException.from(json, "a required field is missing");
        }
    };
}
