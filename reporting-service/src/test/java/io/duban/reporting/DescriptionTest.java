package io.duban.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.events.EventCodec;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service says of itself. */
@QuarkusTest
class DescriptionTest {
    private JsonNode api;

    @BeforeEach
    void asAsked() {
        api = EventCodec.read(given().accept("application/json").get("/q/openapi").then().statusCode(200).extract().asString(), JsonNode.class);
    }

    @Test
    void everyOperationIsDescribedWithItsParametersAndItsAnswer() {
        assertThat(names(api.at("/paths"))).containsExactlyInAnyOrder("/api/v1/tasks", "/api/v1/tasks/{id}", "/api/v1/duties",
                "/api/v1/deadlines", "/api/v1/accountability", "/api/v1/accountability/{unit}", "/api/v1/audit/tasks/{id}");
        operations().forEach(operation -> {
            assertThat(names(operation)).contains("operationId", "summary", "description", "tags", "security");
            assertThat(operation.get("parameters")).allSatisfy(parameter -> assertThat(parameter.path("description").asText()).isNotBlank());
            assertThat(names(operation.at("/responses/200/headers"))).contains("Stream-Position", "Stream-Lag", "X-Correlation-Id");
        });
        assertThat(operations().map(operation -> operation.get("operationId").asText())).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldIsDescribed() {
        var bare = new ArrayList<String>();
        api.at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().path("description").asText().isBlank() && !schema.getKey().startsWith("Page")) {
                bare.add(schema.getKey());
            }
            schema.getValue().path("properties").properties().stream().filter(field -> field.getValue().path("description").asText().isBlank())
                    .forEach(field -> bare.add(schema.getKey() + "." + field.getKey()));
        });
        assertThat(bare).isEmpty();
        assertThat(api.at("/components/schemas")).hasSizeGreaterThan(20);
    }

    @Test
    void everyRefusalHasItsDocumentAndAnExampleOfEachCode() {
        operations().forEach(operation -> {
            var responses = operation.get("responses");
            assertThat(names(responses)).contains("200", "400", "401", "403", "406", "500", "503");
            responses.properties().stream().filter(response -> !response.getKey().startsWith("2")).forEach(response -> {
                var media = response.getValue().at("/content/application~1problem+json");
                assertThat(media.at("/schema/$ref").asText()).as(operation.get("operationId") + " " + response.getKey()).endsWith("/Problem");
                assertThat(media.get("examples")).isNotEmpty().allSatisfy(example -> {
                    assertThat(example.at("/value/status").asText()).isEqualTo(response.getKey());
                    assertThat(example.at("/value/title").asText()).isNotBlank();
                });
            });
        });
        assertThat(api.at("/paths/~1api~1v1~1tasks~1{id}/get/responses/404/content/application~1problem+json/examples")).hasSize(2);
    }

    @Test
    void everyExampleFitsItsSchemaToTheLastField() {
        operations().forEach(operation -> {
            var media = operation.at("/responses/200/content/application~1json");
            fits(operation.get("operationId").asText(), media.get("example"), media.get("schema"));
        });
    }

    @Test
    void itIsReadyWithItsOwnDatabaseAndTellsTheStreamApart() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP")).body(not(containsString("log-reader")));
        given().get("/q/health/group/stream").then().body("checks.name", equalTo(List.of("log-reader")));
        given().get("/q/metrics").then().statusCode(200).body(containsString("duban_log_position"))
                .body(containsString("duban_log_lag_seconds")).body(containsString("duban_log_parked_streams"));
    }

    private Stream<JsonNode> operations() {
        return api.get("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    /** No field is missing in the example, none is too many, and enumerations are spelled as they come. */
    private void fits(String where, JsonNode example, JsonNode given) {
        var schema = given.has("$ref") ? api.at(given.get("$ref").asText().substring(1)) : given;
        assertThat(example).as(where).isNotNull();
        if (example.isNull()) {
            return;
        }
        if (schema.has("enum")) {
            assertThat(schema.get("enum").valueStream().map(JsonNode::asText)).as(where).contains(example.asText());
        } else if (schema.has("properties")) {
            assertThat(names(example)).as(where).containsExactlyInAnyOrderElementsOf(names(schema.get("properties")));
            schema.get("properties").properties().forEach(field -> fits(where + "." + field.getKey(), example.get(field.getKey()), field.getValue()));
        } else if (schema.has("items")) {
            assertThat(example.isArray()).as(where).isTrue();
            example.forEach(item -> fits(where + "[]", item, schema.get("items")));
        }
    }

    private static Set<String> names(JsonNode object) {
        return object.propertyStream().map(java.util.Map.Entry::getKey).collect(java.util.stream.Collectors.toSet());
    }
}
