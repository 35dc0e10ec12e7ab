package io.duban.task.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes what every command has in common: the headers it takes and gives, the refusals that hang on them, and the task it answers with. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2) // before the platform's, which gives the refusals their body
public class CommandsDescription implements OASFilter {
    private static final String ONE_TASK = "/api/v1/tasks/{id}/";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            if (method != HttpMethod.GET) {
                answersWithTheTask(path, operation);
                command(operation);
            }
        }));
    }

    /** As every command on a task does; where one's answer is something more, or else, that stands with the command. */
    private static void answersWithTheTask(String path, Operation operation) {
        var responses = operation.getResponses();
        if (path.startsWith(ONE_TASK) && responses.getAPIResponses().values().stream().allMatch(response -> response.getContent() == null)) {
            responses.addAPIResponse("200", OASFactory.createAPIResponse().description("The task as it is now").content(OASFactory.createContent()
                    .addMediaType("application/json",
                    OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Task")))));
        }
    }

    private static void command(Operation operation) {
        operation.addParameter(header("Idempotency-Key", "Optional, 1 to 200 characters, per person and path: the same key and body gives"
                + " the first successful answer again, another body is refused"));
        operation.addParameter(header("If-Match", "Optional: the ETag of the version that the caller saw"));
        refusal(operation, "412", "stale-version: somebody else has changed it meanwhile");
        refusal(operation, "422", "idempotency-key-reused: the key has served another request");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                answer(response);
            }
        });
    }

    private static void answer(APIResponse response) {
        Map.of("ETag", "The version: the number of its events", "Consistency-Token", "For a query that has to include this: <stream id>:<sequence>")
                .forEach((name, text) -> response.addHeader(name, OASFactory.createHeader().description(text)
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING))));
    }

    private static void refusal(Operation operation, String status, String text) {
        var given = operation.getResponses().getAPIResponse(status);
        var response = given == null ? OASFactory.createAPIResponse().description(text) : given;
        if (!response.getDescription().contains(text.substring(0, text.indexOf(':')))) {
            response.setDescription(response.getDescription() + "; " + text);
        }
        operation.getResponses().addAPIResponse(status, response);
    }

    private static Parameter header(String name, String text) {
        return OASFactory.createParameter().name(name).in(In.HEADER).description(text)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
