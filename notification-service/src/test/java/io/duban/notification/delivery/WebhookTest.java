package io.duban.notification.delivery;

import static io.duban.notification.County.alerts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duban.notification.County;
import io.duban.notification.Receiver;
import io.duban.notification.Rows;
import io.duban.notification.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By webhook, to a real HTTP server that checks the signature as any receiver would. */
@QuarkusTest
class WebhookTest {
    private static final String KEY = "a key of four and twenty bytes!!";

    @Inject
    TestClock clock;
    @Inject
    Rows rows;

    private Receiver receiver;
    private String unit;

    @BeforeEach
    void aUnitWithAWebhook() throws IOException {
        clock.set("2025-05-26T10:00");
        receiver = new Receiver();
        unit = County.unit();
        County.subscribes(unit, Map.of("channel", "webhook", "address", receiver.url(), "secret", secret(KEY))).statusCode(200);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aDigestIsASignedCloudEvent() throws GeneralSecurityException {
        var story = County.story().named("2025-06-06", unit);
        await().until(() -> alerts(unit).contains("yellow:sent"));
        var call = receiver.calls().getFirst();
        assertThat(call.header("Content-Type")).startsWith("application/cloudevents+json");
        var event = JsonPath.from(call.body());
        assertThat(event.getString("specversion")).isEqualTo("1.0");
        assertThat(event.getString("type")).isEqualTo("alert-digest.v1");
        assertThat(event.getString("id")).isEqualTo(call.header("webhook-id"));
        assertThat(event.getString("data.alerts[0].task")).isEqualTo(story.task.toString());
        assertThat(event.getString("data.alerts[0].rung")).isEqualTo("yellow");
        assertThat(call.header("webhook-signature")).isEqualTo("v1," + hmac(KEY, call));
        assertThat(Instant.ofEpochSecond(Long.parseLong(call.header("webhook-timestamp"))))
                .as("real time, so that an old call cannot be played again").isAfter(Instant.now().minus(Duration.ofMinutes(1)));
    }

    @Test
    void aReceiverThatIsIllIsCalledAgainWithTheSameIdAndBody() {
        receiver.answers(500);
        County.story().named("2025-06-06", unit);
        await().until(() -> receiver.calls().size() >= 2);
        receiver.answers(200);
        await().until(() -> alerts(unit).contains("yellow:sent"));
        assertThat(receiver.calls()).extracting(call -> call.header("webhook-id")).containsOnly(receiver.calls().getFirst().header("webhook-id"));
        assertThat(receiver.calls()).extracting(Receiver.Call::body).containsOnly(receiver.calls().getFirst().body());
    }

    @Test
    void aReceiverThatIsGoneIsNotCalledAgain() {
        receiver.answers(410);
        County.story().named("2025-06-06", unit);
        await().until(() -> alerts(unit).contains("yellow:failed"));
        rows.settle();
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        receiver.answers(307);
        County.story().named("2025-06-06", unit);
        await().until(() -> alerts(unit).contains("yellow:failed"));
        var alert = County.office().queryParam("unit", unit).get("/api/v1/alerts").jsonPath();
        assertThat(alert.getString("items[0].reason")).isEqualTo("the receiver answered 307");
        assertThat(alert.getString("items[0].recipient")).as("the key in a robot's URL is not shown").endsWith("/…").doesNotContain("1234");
    }

    @Test
    void twoUnitsThatShareAUrlSignWithTheirOwnSecrets() throws GeneralSecurityException {
        var other = County.unit();
        var key = "another key, four and twenty bytes";
        County.subscribes(other, Map.of("channel", "webhook", "address", receiver.url(), "secret", secret(key))).statusCode(200);
        County.story().named("2025-06-06", unit, other);
        await().until(() -> alerts(unit).contains("yellow:sent") && alerts(other).contains("yellow:sent"));
        assertThat(receiver.calls()).hasSize(1);
        var call = receiver.calls().getFirst();
        assertThat(call.header("webhook-signature").split(" ")).containsExactlyInAnyOrder("v1," + hmac(KEY, call), "v1," + hmac(key, call));
    }

    private static String secret(String key) {
        return "whsec_" + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String key, Receiver.Call call) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal("%s.%s.%s".formatted(call.header("webhook-id"),
                call.header("webhook-timestamp"), call.body()).getBytes(StandardCharsets.UTF_8)));
    }
}
