package io.duban.acceptance;

import static io.restassured.RestAssured.given;

import io.duban.acceptance.LocalSystem.Service;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A county at work with the system: what its people send, and what they see. */
final class County {
    private static final Path SAMPLE = Path.of("../local/src/main/resources/sample");
    static final String OFFICE = "office --as wang";
    static final String ANOTHER_OF_THE_OFFICE = "office --as zhao";

    final LocalSystem system;
    /** The task of each row. */
    final Map<Integer, String> tasks = new HashMap<>();
    String plan;
    private String seen;

    County(LocalSystem system) {
        this.system = system;
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails(); // a problem says its own code
    }

    /** The directory and the notice come in; the plan is issued. */
    void issuesItsPlan() throws IOException {
        given().auth().oauth2(system.token(OFFICE)).contentType("text/csv; charset=utf-8").body(Files.readAllBytes(SAMPLE.resolve("units.csv")))
                .post(system.at(Service.TASK) + "/api/v1/units/import").then().statusCode(200);
        imports(2025);
        issues();
    }

    /** The sample notice comes in as that of a year; it is the plan at hand from now on. */
    void imports(int year) throws IOException {
        var notice = Files.readString(SAMPLE.resolve("notice.txt")).replace("2025", Integer.toString(year));
        plan = given().auth().oauth2(system.token(OFFICE)).multiPart("file", "notice.txt", notice.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post(system.at(Service.TASK) + "/api/v1/plans").then().statusCode(201).extract().path("id");
    }

    /** The plan at hand takes effect. */
    void issues() {
        var issued = does(OFFICE, "/plans/" + plan + "/issue", Map.of()).statusCode(200).extract().jsonPath();
        issued.<Map<String, Object>>getList("items").forEach(item -> tasks.put((Integer) item.get("ordinal"), (String) item.get("taskId")));
    }

    /** A command at the first instance; what it answers is seen by every later question. */
    ValidatableResponse does(String who, String path, Map<String, ?> body) {
        return does(system.at(Service.TASK), who, path, body);
    }

    /** A command at the second instance. */
    ValidatableResponse doesAtTwin(String who, String path, Map<String, ?> body) {
        return does(system.atTwin(Service.TASK), who, path, body);
    }

    private ValidatableResponse does(String service, String who, String path, Map<String, ?> body) {
        var answer = given().auth().oauth2(system.token(who)).contentType("application/json").body(body).post(service + "/api/v1" + path);
        if (answer.header("Consistency-Token") != null) {
            seen = answer.header("Consistency-Token");
        }
        return answer.then();
    }

    /** A command about the task of a row. */
    ValidatableResponse does(String who, int row, String command, Map<String, ?> body) {
        return does(who, "/tasks/" + tasks.get(row) + "/" + command, body);
    }

    /** A question; the answer includes all that was done before. */
    JsonPath asks(Service service, String who, String path) {
        return asks(system.at(service), service, who, path);
    }

    /** The same of the second instance. */
    JsonPath asksTwin(Service service, String who, String path) {
        return asks(system.atTwin(service), service, who, path);
    }

    private JsonPath asks(String address, Service service, String who, String path) {
        var request = given().auth().oauth2(system.token(who));
        if (seen != null && service != Service.TASK) {
            request.header("Consistency-Token", seen);
        }
        return request.get(address + "/api/v1" + path).then().statusCode(200).extract().jsonPath();
    }

    /** A task as the event store has it. */
    Map<String, Object> stored(int row) {
        return asks(Service.TASK, OFFICE, "/tasks/" + tasks.get(row)).getMap("");
    }

    /** All units of the directory. */
    List<String> units() {
        return asks(Service.TASK, OFFICE, "/units?limit=500").getList("items.code");
    }
}
