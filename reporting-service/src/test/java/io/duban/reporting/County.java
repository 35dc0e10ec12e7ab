package io.duban.reporting;

import static io.restassured.RestAssured.given;

import io.duban.events.PlanEvent.IssuedTask;
import io.duban.events.PlanEvent.PlanIssued;
import io.duban.events.UnitEvent.UnitChanged;
import io.duban.events.UnitEvent.UnitRegistered;
import io.duban.events.UnitRef;
import io.duban.platform.testing.TestLog;
import io.duban.platform.testing.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The county's log in a test, and whoever asks about it. One per start of the service. */
public final class County {
    private static final Map<String, County> COUNTIES = new HashMap<>();

    private final TestLog log;
    private String last;

    private County(String topic) {
        log = new TestLog(config("kafka.bootstrap.servers"), topic);
    }

    /** The county that the service now running reads. */
    public static synchronized County here() {
        return COUNTIES.computeIfAbsent(config("duban.topic"), County::new);
    }

    /** Writes a task's life into the log. */
    public County happened(TaskStory story) {
        story.events().forEach(past -> log.append(story.id.toString(), past.event(), past.time(), past.actor(), past.via()));
        last = story.id + ":" + (story.events().size() - 1);
        return this;
    }

    /** Issues a plan over these tasks, which are in the log already. */
    public County issued(UUID plan, TaskStory... stories) {
        log.append(plan.toString(), new PlanIssued(plan, "2025年政务公开任务分解表", "汶政办字〔2025〕8号", TaskStory.ISSUED, 2025,
                IntStream.range(0, stories.length).mapToObj(i -> new IssuedTask(i + 1, stories[i].id)).toList()),
                TaskStory.at("2025-05-26T09:00"), TaskStory.SUPERVISOR);
        last = plan + ":0";
        return this;
    }

    /** Enters units into the directory. */
    public County registered(UnitRef... units) {
        Arrays.stream(units).forEach(unit -> log.append(unit.code(),
                new UnitRegistered(unit.code(), unit.name(), "department", List.of(), List.of()), TaskStory.at("2025-01-02T09:00"),
                TaskStory.SUPERVISOR));
        return this;
    }

    /** A unit gets the name that is given here. */
    public County renamed(UnitRef unit, String at) {
        var changed = log.append(unit.code(), new UnitChanged(unit.code(), unit.name(), "department", List.of(), List.of()), TaskStory.at(at),
                TaskStory.SUPERVISOR);
        last = changed.stream() + ":" + changed.sequence();
        return this;
    }

    public TestLog log() {
        return log;
    }

    /** Asks with a token, of a view that includes what was written last. */
    public RequestSpecification asks(String token) {
        var request = given().auth().oauth2(token).accept("application/json");
        return last == null ? request : request.header("Consistency-Token", last);
    }

    public RequestSpecification office() {
        return asks(TestTokens.office("office-1"));
    }

    public RequestSpecification unit(UnitRef unit) {
        return asks(TestTokens.unit(unit.code()));
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
