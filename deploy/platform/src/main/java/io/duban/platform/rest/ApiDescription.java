package io.duban.platform.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Describes in every service's OpenAPI document what every operation has: its possible refusals. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "Malformed: the body, a field or a parameter (malformed-json, unknown-field, wrong-type, invalid-fields, bad-parameter)",
            "401", "No token, or one that is expired or foreign (token-missing, token-expired, token-invalid)",
            "403", "Not allowed (role-missing, not-your-unit)");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations().values()
                .forEach(operation -> EVERYWHERE.forEach((status, text) -> refusal(operation, status, text, schema))));
    }

    private static void refusal(Operation operation, String status, String text,
            org.eclipse.microprofile.openapi.models.media.Schema schema) {
        var given = operation.getResponses().getAPIResponse(status);
        var response = given == null || given.getContent() == null ? OASFactory.createAPIResponse().description(text) : given;
        operation.getResponses().addAPIResponse(status, response.content(OASFactory.createContent()
                .addMediaType("application/problem+json", OASFactory.createMediaType().schema(schema))));
    }
}
