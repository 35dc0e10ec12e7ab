package io.duban.platform.rest;

import io.duban.platform.problem.ProblemTexts;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Describes in every service's OpenAPI document the refusals of every operation: those that all have, and an example for each
 * code that stands in brackets in a response's description.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "Malformed: the body, a field or a parameter (malformed-json, unknown-field, wrong-type, invalid-fields, bad-parameter)",
            "401", "No token, or one that is expired or foreign (token-missing, token-expired, token-invalid)",
            "403", "Not allowed (role-missing, not-your-unit)");
    private static final Pattern CODES = Pattern.compile("\\(([a-z]+(?:-[a-z]+)+(?:, [a-z]+(?:-[a-z]+)+)*)\\)");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() != null) {
            api.getPaths().getPathItems().values().forEach(path -> path.getOperations().values().forEach(ApiDescription::refusals));
        }
    }

    private static void refusals(Operation operation) {
        var responses = operation.getResponses();
        EVERYWHERE.forEach((status, text) -> {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().description(text));
            }
        });
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.content(problem(Integer.parseInt(status), response.getDescription()));
            }
        });
    }

    private static Content problem(int status, String description) {
        var examples = new LinkedHashMap<String, Example>();
        var codes = CODES.matcher(description);
        while (codes.find()) {
            Arrays.stream(codes.group(1).split(", ")).forEach(code -> examples.put(code, example(status, code)));
        }
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
}
