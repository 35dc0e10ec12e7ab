package io.duban.reporting;

import io.duban.events.EventCodec;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes what all views have in common: read-your-writes, their age, their refusals, and an example answer of each. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2) // before the platform's, which gives the refusals their body
public class ViewDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations().values().forEach(ViewDescription::describe));
    }

    private static void describe(Operation operation) {
        operation.addParameter(OASFactory.createParameter().in(Parameter.In.HEADER).name("Consistency-Token").schema(text())
                .description("From a command's answer: this answer shall include what the command did. Waits for it up to 2 s")
                .example("01978f3a-5c00-7000-8000-000000000001:4"));
        operation.addParameter(OASFactory.createParameter().in(Parameter.In.HEADER).name("Accept-Language").schema(text())
                .description("zh (default) or en: the language of a refusal").example("zh"));
        var responses = operation.getResponses();
        refusal(operation, "400", "Malformed or not understood (bad-parameter, range-backwards, bad-cursor, as-of-in-future, bad-consistency-token)");
        refusal(operation, "401", "No token, or one that is expired or foreign (token-missing, token-expired, token-invalid)");
        refusal(operation, "403", "Not allowed (role-missing, unit-claim-missing, not-your-unit, not-your-task)");
        refusal(operation, "406", "No such representation (not-acceptable)");
        refusal(operation, "500", "A fault of ours; it is logged with the X-Correlation-Id (internal-fault)");
        refusal(operation, "503", "The view does not include the Consistency-Token yet; try again after Retry-After seconds (view-behind)");
        responses.getAPIResponse("503").addHeader("Retry-After", header("Seconds", "1"));
        responses.getAPIResponse("401").addHeader("WWW-Authenticate", header("The kind of token asked for", "Bearer"));
        responses.getAPIResponse("200")
                .addHeader("Stream-Position", header("The answer includes the county's log up to this position at least", "1287"))
                .addHeader("Stream-Lag", header("Milliseconds since the view was known to be complete", "320"))
                .addHeader("X-Correlation-Id",
                header("Names this request in the logs; as sent, or made here", "3f2c7a10-6f0e-4b52-9d0a-1f7f6a0c2b11"));
        responses.getAPIResponse("200").getContent().getMediaTypes().values()
                .forEach(media -> media.setExample(example(operation.getOperationId())));
    }

    private static void refusal(Operation operation, String status, String words) {
        operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().description(words));
    }

    private static Header header(String words, String example) {
        return OASFactory.createHeader().description(words).schema(text()).example(example);
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Object example(String operation) {
        try (var file = ViewDescription.class.getResourceAsStream("/openapi-examples/" + operation + ".json")) {
            return EventCodec.JSON.readValue(file, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
