package io.duban.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Map;

/** Whatever is refused, is refused so that a program understands it and a person can act; and never as our own fault. */
final class EveryRefusalIsAProblem implements Filter {

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        if (response.statusCode() >= 400) {
            isProblem(request.getMethod() + " " + request.getURI(), response);
        }
        return response;
    }

    private static void isProblem(String call, Response response) {
        var said = call + " -> " + response.statusCode() + " " + response.asString();
        assertThat(response.statusCode()).as(said).isLessThan(500);
        assertThat(response.contentType()).as(said).startsWith("application/problem+json");
        Map<String, Object> problem = response.jsonPath().getMap("");
        assertThat(problem).as(said).containsKeys("type", "title", "status", "detail", "instance", "code")
                .containsEntry("status", response.statusCode());
        assertThat(problem.get("code").toString()).matches("[a-z]+(-[a-z]+)*");
        assertThat(problem.get("title") + " " + problem.get("detail")).as(said).doesNotContain("Exception", "io.duban", "{0}", "null");
    }
}
