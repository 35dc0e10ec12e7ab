package io.duban.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The REST API as the demo's people use it. A call that is refused ends the demo with what the service said. */
final class DemoRest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<Service> services;
    private final Tokens tokens;
    private final SystemTime time;
    private String day = "";
    private String consistencyToken;

    DemoRest(List<Service> services, Tokens tokens, SystemTime time) {
        this.services = services;
        this.tokens = tokens;
        this.time = time;
    }

    /** What follows happens on that day. When a demo is played again its clock may be ahead already. */
    void on(String date) throws IOException {
        day = date;
        if (time.now().toLocalDate().isBefore(LocalDate.parse(date))) {
            time.moveTo(LocalDate.parse(date));
        }
    }

    JsonNode post(Person person, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return post(person, path, "application/json", JSON.writeValueAsBytes(body));
    }

    JsonNode upload(Person person, String path, String fileName, byte[] file) throws IOException, InterruptedException {
        String boundary = "duban-demo";
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(person, path, "multipart/form-data; boundary=" + boundary, form.toByteArray());
    }

    JsonNode post(Person person, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        UUID key = UUID.nameUUIDFromBytes((day + person + path + new String(body, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
        return call(request(Port.TASK, person, path)
                .header("Content-Type", type)
                .header("Idempotency-Key", "demo-" + key)
                .POST(BodyPublishers.ofByteArray(body)).build());
    }

    /** Sees everything that was commanded before. */
    JsonNode get(Port port, Person person, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(port, person, path);
        if (consistencyToken != null) {
            request.header("Consistency-Token", consistencyToken);
        }
        return call(request.build());
    }

    /** Command lines with tokens, which work when pasted. */
    List<String> linesToTry(String plan) {
        Person office = Person.office("office-1");
        Person auditor = Person.parse(List.of("auditor"));
        return List.of(
                line("what is overdue, and what falls due when", office, Port.REPORTING, "/deadlines"),
                line("how every unit stands", auditor, Port.REPORTING, "/accountability?plan=" + plan),
                line("whom Duban will remind on the first working day after the holidays", office, Port.NOTIFICATION,
                        "/alerts/preview?date=2025-10-09"));
    }

    private String line(String title, Person person, Port port, String path) {
        return "# " + title + "\ncurl -s -H 'Authorization: Bearer " + tokens.sign(person) + "' '"
                + service(port).at("/api/v1" + path) + "'";
    }

    private HttpRequest.Builder request(Port port, Person person, String path) {
        return HttpRequest.newBuilder(service(port).at("/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + tokens.sign(person));
    }

    private Service service(Port port) {
        return services.stream().filter(service -> service.port() == port).findFirst().orElseThrow();
    }

    private JsonNode call(HttpRequest request) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() < 300) {
                answer.headers().firstValue("Consistency-Token").ifPresent(token -> consistencyToken = token);
                return JSON.readTree(answer.body().isBlank() ? "{}" : answer.body());
            }
            // a view that is not that far yet says so, and says to come again
            if (answer.statusCode() != 503 || attempt == 20) {
                throw new Refused("The demo has stopped: " + request.method() + " " + request.uri() + " was answered "
                        + answer.statusCode() + " " + answer.body());
            }
            Thread.sleep(1000);
        }
    }
}
