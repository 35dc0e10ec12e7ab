package io.duban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.duban.acceptance.LocalSystem;
import io.duban.acceptance.LocalSystem.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** A county that issues plan after plan and reports without a pause, with a client that costs little. */
final class BusyCounty {
    private static final Path SAMPLE = Path.of("../local/src/main/resources/sample");
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String OFFICE = "office";

    /** What one unit owes on one task. */
    record Owed(String task, String unit) {
    }

    final LocalSystem system;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    /** A portal keeps a pool of connections; who finds none free waits, and that counts. */
    private final Semaphore connections = new Semaphore(64);
    private int notices = 100;

    BusyCounty(LocalSystem system) {
        this.system = system;
    }

    void hasItsDirectory() throws IOException, InterruptedException {
        ok(post(OFFICE, "/units/import", "text/csv", Files.readAllBytes(SAMPLE.resolve("units.csv"))));
    }

    /** Imports the sample notice under a number of its own; the plan's id. */
    String imports() throws IOException, InterruptedException {
        return imports(Files.readString(SAMPLE.resolve("notice.txt")).replace("〔2025〕8号", "〔2025〕" + notices++ + "号"));
    }

    /** Imports a notice; the plan's id. */
    String imports(String notice) throws IOException, InterruptedException {
        return json(ok(post(OFFICE, "/plans", "text/plain", notice.getBytes(StandardCharsets.UTF_8)))).get("id").asText();
    }

    /** Issues it; who owes what, the leads of the tasks with named leads. */
    List<Owed> issues(String plan) throws IOException, InterruptedException {
        var owed = new ArrayList<Owed>();
        for (var item : json(ok(post(OFFICE, "/plans/" + plan + "/issue", "application/json", new byte[0]))).get("items")) {
            var lead = item.get("leads").get(0);
            if (lead.get("group").isNull() && !lead.get("open").asBoolean() && !item.get("deadline").get("kind").asText().equals("continuous")) {
                owed.add(new Owed(item.get("taskId").asText(), lead.get("units").get(0).get("code").asText()));
            }
        }
        return owed;
    }

    /** A progress report; its consistency token. */
    String reports(Owed owed, int percent) throws IOException, InterruptedException {
        var body = "{\"percent\":%d,\"text\":\"材料已收齐，正在核对，下月公布。\"}".formatted(percent).getBytes(StandardCharsets.UTF_8);
        return ok(post("unit " + owed.unit, "/tasks/" + owed.task + "/progress", "application/json", body))
                .headers().firstValue("Consistency-Token").orElseThrow();
    }

    /** The task in reporting, no older than the token. */
    void sees(Owed owed, String token) throws IOException, InterruptedException {
        ok(send(request(OFFICE, Service.REPORTING, "/tasks/" + owed.task).header("Consistency-Token", token)));
    }

    private HttpResponse<String> post(String who, String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(request(who, Service.TASK, path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        connections.acquire();
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } finally {
            connections.release();
        }
    }

    private HttpRequest.Builder request(String who, Service service, String path) {
        return HttpRequest.newBuilder(URI.create(system.at(service) + "/api/v1" + path)).timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + system.token(who));
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        if (answer.statusCode() > 299) {
            throw new IllegalStateException(answer.request().uri() + " " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
