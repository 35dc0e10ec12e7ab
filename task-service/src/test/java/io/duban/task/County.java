package io.duban.task;

import static io.restassured.RestAssured.given;

import io.duban.platform.testing.TestTokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** The county in a test: the sample's directory, notices small enough to be read, and whoever calls the service. */
public final class County {
    /** A group of three, so that a task led by a group is soon told. */
    public static final String GROUP = "试点单位";
    /** Its members. */
    public static final List<String> MEMBERS = List.of("xdag", "xtsg", "xrmt");

    private static final Set<String> WITH_DIRECTORY = new HashSet<>();

    private County() {
    }

    /** Its directory is in the service now running, and its clock stands at 10:00 on 3 June 2025. */
    public static synchronized void begins() {
        TestClock.set("2025-06-03T10:00");
        if (WITH_DIRECTORY.add(ConfigProvider.getConfig().getValue("duban.topic", String.class))) {
            office().contentType("text/csv").body(sample("units.csv")).post("/api/v1/units/import").then().statusCode(200);
            registers("code,name,kind,groups", "xdag,县档案馆,institution,试点单位", "xtsg,县图书馆,institution,试点单位",
                    "xrmt,县融媒体中心,institution,试点单位").statusCode(200);
        }
    }

    /** The office imports units, one a line. */
    public static ValidatableResponse registers(String... lines) {
        return office().contentType("text/csv").body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)).post("/api/v1/units/import").then();
    }

    /** A file of the sample that the launcher brings. */
    public static byte[] sample(String name) {
        try {
            return Files.readAllBytes(Path.of("../deploy/local/src/main/resources/sample", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody with this token; every refusal has to be one that a program understands. */
    public static RequestSpecification asks(String token) {
        return nobody().auth().oauth2(token);
    }

    /** Somebody without a token. */
    public static RequestSpecification nobody() {
        return given().filter(new EveryRefusalIsAProblem());
    }

    /** The person of the office who issues. */
    public static RequestSpecification office() {
        return asks(TestTokens.office("office-1"));
    }

    /** The person of the office who approves. */
    public static RequestSpecification supervisor() {
        return asks(TestTokens.office("office-2"));
    }

    /** A unit's usual person. */
    public static RequestSpecification unit(String code) {
        return asks(TestTokens.unit(code));
    }

    /** Imports a notice of this text. */
    public static ValidatableResponse imports(String notice) {
        return uploads(notice.getBytes(StandardCharsets.UTF_8));
    }

    /** Imports a file as the portal sends it. */
    public static ValidatableResponse uploads(byte[] file) {
        return office().multiPart("file", "通知.txt", file, "text/plain").post("/api/v1/plans").then();
    }

    /** A draft with these rows. */
    public static String drafts(String... rows) {
        return imports(NoticeText.of(rows)).statusCode(201).extract().path("id");
    }

    /** Issues a plan with these rows, and gives its tasks in their order. */
    public static Issued issues(String... rows) {
        var plan = drafts(rows);
        List<String> tasks = office().post("/api/v1/plans/" + plan + "/issue").then().statusCode(200).extract().path("items.taskId");
        return new Issued(plan, tasks);
    }

    /** Issues one row, and gives its task. */
    public static String assigns(String leads, String responsibles, String deadline) {
        return issues(NoticeText.row(leads, responsibles, deadline)).task(1);
    }

    /** A plan that has taken effect. */
    public record Issued(String plan, List<String> tasks) {
        /** The task of a row. */
        public String task(int ordinal) {
            return tasks.get(ordinal - 1);
        }
    }

    /** Somebody does something to a task; {@code body} may be null. */
    public static ValidatableResponse does(RequestSpecification somebody, String task, String what, Map<String, ?> body) {
        var request = somebody.contentType("application/json");
        return (body == null ? request : request.body(body)).post("/api/v1/tasks/" + task + "/" + what).then();
    }

    /** A task as it stands. */
    public static ValidatableResponse task(String task) {
        return office().get("/api/v1/tasks/" + task).then().statusCode(200);
    }
}
