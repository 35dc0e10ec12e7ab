package io.duban.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job over HTTP: the directory and the sample notice go in, 52 tasks with 1,503 duties come out. */
@QuarkusTest
class FromNoticeToTasksTest {
    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void theNoticeBecomesFiftyTwoTasksWithTheirDuties() {
        var plan = County.uploads(County.sample("notice.txt")).statusCode(201).body("items", hasSize(52)).extract().<String> path("id");
        List<String> tasks = County.office().post("/api/v1/plans/" + plan + "/issue").then().statusCode(200)
                .body("status", equalTo("issued")).extract().path("items.taskId");
        long duties = tasks.stream().mapToLong(task -> County.task(task).extract().<List<?>> path("duties").size()).sum();
        assertThat(duties).isEqualTo(1503);
    }
}
