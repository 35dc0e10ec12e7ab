package io.duban.notification;

import static io.restassured.RestAssured.given;

import io.duban.events.DomainEvent;
import io.duban.events.Envelope;
import io.duban.events.UnitEvent.UnitRegistered;
import io.duban.platform.testing.TestLog;
import io.duban.platform.testing.TestTokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** The county's log in a test, and whoever asks what came of it. */
public final class County {
    private static final AtomicInteger UNITS = new AtomicInteger();
    private static TestLog log;
    private static Envelope last;

    private County() {
    }

    /** A task whose events are written into the log as they are told. */
    public static Story story() {
        var id = new String[1];
        var story = new Story(event -> append(id[0], event));
        id[0] = story.task.toString();
        return story;
    }

    /** A new unit of the directory, which no other test knows; it has not subscribed. */
    public static String unit() {
        var code = "u" + UNITS.incrementAndGet();
        append(code, new UnitRegistered(code, Story.unit(code).name(), "department", List.of(), List.of()));
        return code;
    }

    /** A new unit that is told by mail, to {@code code@wenshang.example}. */
    public static String unitWithMail() {
        var code = unit();
        subscribes(code, Map.of("channel", "email", "address", mail(code))).statusCode(200);
        return code;
    }

    /** The mail address of such a unit. */
    public static String mail(String unit) {
        return unit + "@wenshang.example";
    }

    /** A unit sets its recipients itself. */
    public static ValidatableResponse subscribes(String unit, Object... recipients) {
        return asks(TestTokens.unit(unit)).contentType("application/json").body(Map.of("recipients", List.of(recipients)))
                .put("/api/v1/subscriptions/" + unit).then();
    }

    /** Something happens to a unit. */
    public static void happened(String unit, DomainEvent event) {
        append(unit, event);
    }

    /** Asks with a token, of a view that includes what was written last. */
    public static RequestSpecification asks(String token) {
        var request = given().auth().oauth2(token).accept("application/json");
        return last == null ? request : request.header("Consistency-Token", last.stream() + ":" + last.sequence());
    }

    public static RequestSpecification office() {
        return asks(TestTokens.office("office-1"));
    }

    /** A unit's alerts as {@code rung:status}, the oldest first. */
    public static List<String> alerts(String unit) {
        return office().queryParam("unit", unit).queryParam("sort", "recordedAt").get("/api/v1/alerts").then().statusCode(200)
                .extract().jsonPath().getList("items.collect { it.rung + ':' + it.status }");
    }

    /** The last event comes a second time, as after a publisher's retry. */
    public static void repeat() {
        log().send(last);
    }

    public static TestLog log() {
        if (log == null) {
            log = new TestLog(config("kafka.bootstrap.servers"), config("duban.topic"));
        }
        return log;
    }

    private static synchronized void append(String stream, DomainEvent event) {
        last = log().append(stream, event, TestClock.at("2025-05-26T10:00"), Story.SOMEBODY);
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
