package io.duban.platform.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes what the answers take over from the events module, which knows no OpenAPI: its records by
 * {@code schema-descriptions.properties}, and every enumeration as JSON spells it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class EventsDescription implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return;
        }
        var words = words();
        api.getComponents().getSchemas().forEach((name, schema) -> {
            describe(schema, words.getProperty(name));
            spellAsJson(schema);
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((field, property) -> describe(property, words.getProperty(name + "." + field)));
            }
        });
    }

    private static void describe(Schema schema, String words) {
        if (schema.getDescription() == null) {
            schema.setDescription(words);
        }
    }

    private static void spellAsJson(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .<Object>map(constant -> constant.toString().toLowerCase(Locale.ROOT)).toList());
        }
    }

    private static Properties words() {
        var words = new Properties();
        try (var file = EventsDescription.class.getResourceAsStream("/schema-descriptions.properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
