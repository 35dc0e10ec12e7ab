package io.duban.task.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.duban.platform.testing.TestTokens;
import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever a unit may do, the office may enter for it; it shows as such, and four eyes hold (rules 2 and 5). */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class OnBehalfTest {
    private static final Map<String, Object> TOLD = Map.of("onBehalfOf", "xczj", "source", "电话");

    @Inject
    EventStore store;

    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void everyCommandOfAUnitIsEnteredForItAndSaysSoInTheStream() {
        var task = County.assigns("县财政局", "县民政局", "12月底前");
        entered(task, "acknowledge", Map.of());
        entered(task, "progress", Map.of("percent", 40));
        entered(task, "urge", Map.of());
        entered(task, "fulfil", Map.of());
        entered(task, "withdraw-fulfilment", Map.of());
        entered(task, "submit", Map.of());
        entered(task, "withdraw-submission", Map.of());
        County.does(County.unit("xmzj"), task, "fulfil", null).statusCode(200);
        entered(task, "return", Map.of("reason", "数据不全。", "units", List.of("xmzj")));
        County.task(task).body("duties[0].lastReport.via", equalTo("电话"));
    }

    @Test
    void whoEnteredTheReportThatStandsDoesNotApproveIt() {
        var task = County.assigns("县财政局", "", "12月底前");
        var entering = County.asks(TestTokens.office("office-3"));
        County.does(entering, task, "submit", TOLD).statusCode(200);
        County.does(County.asks(TestTokens.office("office-3")), task, "approve", null).statusCode(403).body("code", equalTo("four-eyes"));
        County.does(County.unit("xczj"), task, "withdraw-submission", null).statusCode(200);
        County.does(County.unit("xczj"), task, "submit", null).statusCode(200).body("duties[0].lastReport.via", equalTo(null));
        County.does(County.asks(TestTokens.office("office-3")), task, "approve", null).statusCode(200);
    }

    private void entered(String task, String what, Map<String, ?> said) {
        var body = new HashMap<String, Object>(said);
        body.putAll(TOLD);
        County.does(County.office(), task, what, body).statusCode(200);
        var told = store.readEvents(task, 0).asStream().toList().getLast().getMetaData();
        assertThat(told).as(what).containsEntry("role", "office").containsEntry("unit", "xczj").containsEntry("via", "电话");
        County.does(County.office(), task, what, Map.of("onBehalfOf", "xczj", "percent", 50, "reason", "x")).statusCode(400);
    }
}
