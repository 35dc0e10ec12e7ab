package io.duban.platform.testing;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a service's OpenAPI document lacks, for a test that wants it complete. */
public final class ApiIsDescribed {
    private final Map<String, Object> api = given().accept("application/json").get("/q/openapi").then().statusCode(200).extract().jsonPath()
            .getMap("");
    private final SortedSet<String> lacking = new TreeSet<>();

    private ApiIsDescribed() {
        map(api, "paths").forEach((path, operations) -> map(operations).forEach((method, operation) -> {
            if (operation instanceof Map) {
                operation(method + " " + path, map(operation));
            }
        }));
        map(map(api, "components"), "schemas").forEach((name, schema) -> schema(name, map(schema)));
    }

    /** Each place with what is missing there; nothing where all is described. */
    public static SortedSet<String> lacking() {
        return new ApiIsDescribed().lacking;
    }

    private void operation(String call, Map<String, Object> operation) {
        needs(call, operation, "summary", "tags", "responses");
        list(operation, "parameters").forEach(parameter -> needs(call + " parameter " + parameter.get("name"), parameter, "description"));
        map(operation, "responses").forEach((status, response) -> {
            needs(call + " " + status, map(response), "description");
            if (String.valueOf(map(response).get("description")).length() > 400) {
                lacking.add(call + " " + status + ": a description that ends");
            }
            if (status.startsWith("2") && !status.equals("204") && map(map(response), "content").isEmpty()) {
                lacking.add(call + " " + status + ": content");
            }
            if (List.of("404", "409", "422").contains(status)
                    && map(map(map(map(response), "content"), "application/problem+json"), "examples").isEmpty()) {
                lacking.add(call + " " + status + ": an example of each code");
            }
            if (status.startsWith("4") && !map(map(response), "content").containsKey("application/problem+json")) {
                lacking.add(call + " " + status + ": content application/problem+json");
            }
        });
    }

    /** A field is described where it stands, or by what it refers to. */
    private void schema(String name, Map<String, Object> schema) {
        map(schema, "properties").forEach((field, says) -> needs(name + "." + field, map(says), "description"));
        map(schema, "properties").forEach((field, says) -> {
            if (List.of("string", "integer", "number").contains(String.valueOf(type(map(says))))
                    && List.of("examples", "format", "enum", "$ref").stream().noneMatch(map(says)::containsKey)) {
                lacking.add(name + "." + field + ": examples");
            }
        });
    }

    private static Object type(Map<String, Object> says) {
        return says.get("type") instanceof List<?> several ? several.getFirst() : says.get("type");
    }

    private void needs(String place, Map<String, Object> what, String... keys) {
        for (var key : keys) {
            if (!what.containsKey(key)) {
                lacking.add(place + ": " + key);
            }
        }
    }

    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return map(parent.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> parent, String key) {
        return parent.get(key) == null ? List.of() : (List<Map<String, Object>>) parent.get(key);
    }
}
