package io.duban.task.disclosing;

import static org.hamcrest.Matchers.equalTo;

import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the public may read of a result. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class PublishingResultsResourceTest {
    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void theOfficePublishesTheResultOfACompletedTaskAndMayReplaceIt() {
        var task = County.assigns("县财政局", "", "12月底前");
        publishes(task, "目录已更新。").statusCode(409).body("code", equalTo("task-not-completed"));
        County.does(County.unit("xczj"), task, "submit", null).statusCode(200);
        County.does(County.supervisor(), task, "approve", null).statusCode(200);
        publishes(task, " 目录已更新。 ").statusCode(200).body("publicResult", equalTo("目录已更新。")).body("version", equalTo(6));
        publishes(task, "目录已更新。").statusCode(200).body("version", equalTo(6));
        publishes(task, "目录已更新，新增栏目三个。").statusCode(200).body("publicResult", equalTo("目录已更新，新增栏目三个。")).body("stage", equalTo("completed"));
    }

    @Test
    void aContinuousTasksResultIsPublishedOnceItIsReportedOn() {
        var task = County.assigns("县财政局", "", "长期坚持");
        publishes(task, "持续公开。").statusCode(409).body("code", equalTo("nothing-reported"));
        County.does(County.unit("xczj"), task, "progress", Map.of("percent", 50)).statusCode(200);
        publishes(task, "持续公开。").statusCode(200).body("publicResult", equalTo("持续公开。"));
    }

    @Test
    void aTextThatIsNoneOrTooLongIsRefusedAndSoIsAUnit() {
        var task = County.assigns("县财政局", "", "长期坚持");
        publishes(task, "  ").statusCode(400).body("violations[0].field", equalTo("publicResult"));
        publishes(task, "字".repeat(2001)).statusCode(400).body("code", equalTo("invalid-fields"));
        County.does(County.office(), task, "publish", null).statusCode(400);
        County.does(County.office(), task, "publish", Map.of("text", "x")).statusCode(400).body("code", equalTo("unknown-field"));
        County.does(County.unit("xczj"), task, "publish", Map.of("publicResult", "持续公开。")).statusCode(403).body("code", equalTo("role-missing"));
        publishes(UUID.randomUUID().toString(), "持续公开。").statusCode(404).body("code", equalTo("task-not-found"));
    }

    private static ValidatableResponse publishes(String task, String text) {
        return County.does(County.office(), task, "publish", Map.of("publicResult", text));
    }
}
