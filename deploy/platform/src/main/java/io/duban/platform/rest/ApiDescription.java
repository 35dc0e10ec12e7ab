package io.duban.platform.rest;

import io.duban.platform.problem.ProblemTexts;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Completes every service's OpenAPI document by what all have in common: the form of refusals, the parameters that mean the
 * same everywhere, the fields of the events' own records (which know no annotations), and enumerations as JSON spells them.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "Malformed: the body, a field or a parameter (body-missing, body-not-object, malformed-json, unknown-field,"
                    + " wrong-type, invalid-fields, bad-parameter, unknown-parameter)",
            "401", "No token, or one that is expired or foreign (token-missing, token-expired, token-invalid)",
            "403", "Not allowed (role-missing, not-your-unit)");

    /** What the generator says where the code says nothing. */
    private static final Set<String> GENERATED = Set.of("Bad Request", "Not Authorized", "Not Allowed");

    /** Looks like a code; it is one if there are words for it. */
    private static final Pattern CODE = Pattern.compile("(?<![\\w-])[a-z]+(?:-[a-z]+)+(?![\\w-])");

    private final Properties words = new Properties();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        try (var file = new InputStreamReader(ApiDescription.class.getResourceAsStream("/openapi-words.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations().values().forEach(this::operation));
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().forEach(this::schema);
        }
    }

    private void operation(Operation operation) {
        var responses = operation.getResponses();
        EVERYWHERE.forEach((status, text) -> {
            var given = responses.getAPIResponse(status);
            var own = given == null || GENERATED.contains(given.getDescription()) ? "" : given.getDescription() + ". ";
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(own + text)); // a generated one is shared by all
        });
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.content(problem(Integer.parseInt(status), response.getDescription()));
            }
        });
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::parameter);
        }
    }

    private static Content problem(int status, String description) {
        var examples = new LinkedHashMap<String, Example>();
        CODE.matcher(description).results().map(MatchResult::group).filter(ProblemTexts::knows)
                .forEach(code -> examples.put(code, example(status, code)));
        return OASFactory.createContent().addMediaType("application/problem+json", OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")).examples(examples));
    }

    private static Example example(int status, String code) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "urn:duban:problem:" + code);
        document.put("title", ProblemTexts.title(code, Locale.CHINESE));
        document.put("status", status);
        document.put("detail", ProblemTexts.detail(code, Locale.CHINESE, "…", "…", "…", "…"));
        document.put("instance", "/api/v1/…");
        document.put("code", code);
        return OASFactory.createExample().summary(ProblemTexts.title(code, Locale.ENGLISH)).value(document);
    }

    private void parameter(Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(words.getProperty("parameter." + parameter.getName()));
        }
    }

    private void schema(String name, Schema schema) {
        describe(schema, words.getProperty(name));
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream().<Object>map(constant -> constant.toString().toLowerCase(Locale.ROOT)).toList());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((field, says) -> describe(says, words.getProperty(name + "." + field,
                    says.getDescription() == null ? words.getProperty("field." + field) : null)));
        }
    }

    /** {@code description | example}, where the record itself says nothing. */
    private static void describe(Schema says, String text) {
        if (text == null) {
            return;
        }
        var parts = text.split("\\s*\\|\\s*", 2);
        if (says.getDescription() == null) {
            says.setDescription(parts[0]);
        }
        if (parts.length == 2 && (says.getExamples() == null || says.getExamples().isEmpty())) {
            says.setExamples(List.of(parts[1]));
        }
    }
}
