package io.duban.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.duban.platform.testing.RealParts;
import io.duban.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main job over HTTP: the directory and the sample notice go in, 52 tasks with 1,503 duties come out. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "duban_task"))
class FromNoticeToTasksTest {
    private static final Path SAMPLE = Path.of("../deploy/local/src/main/resources/sample");

    @Test
    void theNoticeBecomesFiftyTwoTasksWithTheirDuties() throws IOException {
        var office = "Bearer " + TestTokens.office("office-1");
        given().header("Authorization", office).contentType("text/csv").body(Files.readAllBytes(SAMPLE.resolve("units.csv")))
                .post("/api/v1/units/import").then().statusCode(200).body("registered", equalTo(36)).body("problems", hasSize(0));
        var plan = given().header("Authorization", office).multiPart("file", SAMPLE.resolve("notice.txt").toFile(), "text/plain")
                .post("/api/v1/plans").then().statusCode(201).body("items", hasSize(52)).extract().<String> path("id");
        List<String> tasks = given().header("Authorization", office).post("/api/v1/plans/" + plan + "/issue").then().statusCode(200)
                .body("status", equalTo("issued")).extract().path("items.taskId");
        long duties = tasks.stream().mapToLong(task -> given().header("Authorization", office).get("/api/v1/tasks/" + task).then()
                .statusCode(200).extract().<List<?>> path("duties").size()).sum();
        assertThat(duties).isEqualTo(1503);
    }
}
