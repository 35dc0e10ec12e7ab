package io.duban.notification.subscriptions;

import static io.duban.notification.County.asks;
import static io.duban.notification.County.office;
import static io.duban.notification.County.subscribes;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.duban.notification.County;
import io.duban.notification.Story;
import io.duban.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubscriptionsResourceTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYq=";
    private static final Map<String, String> HOOK = Map.of("channel", "webhook", "address", "https://robot.example/send?key=1");

    private String unit;

    @BeforeEach
    void aUnit() {
        unit = County.unit();
    }

    @Test
    void aUnitSetsWhoIsToldAndTheOfficeSeesIt() {
        subscribes(unit, mail("a@wenshang.example"), mail("b@wenshang.example")).statusCode(200)
                .body("name", equalTo(Story.unit(unit).name())).body("subscribed", equalTo(true))
                .body("recipients.address", contains("a@wenshang.example", "b@wenshang.example"))
                .body("recipients[0].channelLabel", equalTo("邮件"));
        office().get("/api/v1/subscriptions?limit=500").then().statusCode(200).body("items.unit", hasItems("office", unit))
                .body("items.find { it.unit == '" + unit + "' }.recipients.size()", equalTo(2));
        asks(TestTokens.unit(unit)).get("/api/v1/subscriptions").then().body("items.unit", contains(unit));
    }

    @Test
    void theOfficeSetsItsOwnAndAnyUnits() {
        for (var whose : new String[]{"office", unit}) {
            office().contentType("application/json").body("{\"recipients\":[]}").put("/api/v1/subscriptions/" + whose).then()
                    .statusCode(200).body("subscribed", equalTo(true));
        }
    }

    @Test
    void aSecretIsKeptAndNeverShown() {
        var withSecret = Map.of("channel", "webhook", "address", HOOK.get("address"), "secret", SECRET);
        subscribes(unit, withSecret).statusCode(200).body(not(containsString("whsec_")));
        subscribes(unit, HOOK, mail("a@wenshang.example")).statusCode(200).body("recipients.channel", contains("webhook", "email"));
        office().get("/api/v1/subscriptions?limit=500").then().body(not(containsString("whsec_")));
    }

    @Test
    void aUnitThatNobodyKnowsCannotSubscribe() {
        office().contentType("application/json").body("{\"recipients\":[]}").put("/api/v1/subscriptions/nobody").then()
                .statusCode(404).body("code", equalTo("unit-unknown"));
    }

    @Test
    void aUnitCannotSubscribeForAnother() {
        asks(TestTokens.unit("other")).contentType("application/json").body("{\"recipients\":[]}")
                .put("/api/v1/subscriptions/" + unit).then().statusCode(403).body("code", equalTo("not-your-unit"));
    }

    @Test
    void badRecipientsAreNamedOneByOne() {
        subscribes(unit, mail("nobody"), mail("a@wenshang.example\r\nBcc: all@example"), HOOK,
                Map.of("channel", "webhook", "address", "file:///etc/passwd", "secret", SECRET),
                Map.of("channel", "webhook", "address", "https://x.example", "secret", "short"),
                mail("b@wenshang.example"), mail("b@wenshang.example")).statusCode(400).body("code", equalTo("invalid-fields"))
                .body("violations.field", contains("recipients[0].address", "recipients[1].address", "recipients[2].secret",
                        "recipients[3].address", "recipients[4].secret", "recipients[6].address"));
    }

    @Test
    void whatIsWrongWithARecipientIsSaidInTheCallersLanguage() {
        var body = Map.of("recipients", List.of(mail("nobody")));
        office().contentType("application/json").body(body).put("/api/v1/subscriptions/" + unit).then().statusCode(400)
                .body("violations.code", contains("mail-address-malformed")).body("violations.message", contains("不是邮件地址。"));
        office().header("Accept-Language", "en").contentType("application/json").body(body).put("/api/v1/subscriptions/" + unit).then()
                .body("violations.message", contains("This is no mail address."));
    }

    @Test
    void bodiesThatAreNotUnderstoodAreRefused() {
        refused("{\"recipients\":", "malformed-json");
        refused("{\"recipient\":[]}", "unknown-field");
        refused("{}", "invalid-fields");
        refused("{\"recipients\":[null]}", "invalid-fields");
        refused("{\"recipients\":[{\"channel\":\"pigeon\",\"address\":\"roof\"}]}", "wrong-type");
        refused("", "body-missing");
    }

    private void refused(String body, String code) {
        asks(TestTokens.unit(unit)).contentType("application/json").body(body).put("/api/v1/subscriptions/" + unit).then()
                .statusCode(400).contentType("application/problem+json").body("code", equalTo(code));
    }

    private static Map<String, String> mail(String address) {
        return Map.of("channel", "email", "address", address);
    }
}
