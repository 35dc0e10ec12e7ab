package io.duban.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Waits until the services say that they are ready, and says meanwhile for which it waits. */
final class Readiness {

    private static final double PATIENCE = 180;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Returns when all are ready; refuses when a child has stopped, or none of this comes true in three minutes. */
    void await(List<Service> services, Children children, Progress progress) throws IOException, InterruptedException {
        List<Service> missing = new ArrayList<>(services);
        double begin = progress.seconds();
        while (!missing.isEmpty()) {
            Up.requireAllAlive(children);
            for (Service service : List.copyOf(missing)) {
                if (isReady(service)) {
                    missing.remove(service);
                    progress.say(service.name() + " is ready");
                }
            }
            progress.sayInSilence("waiting for " + names(missing));
            if (progress.seconds() - begin > PATIENCE) {
                throw new Refused("Not ready after three minutes: " + names(missing) + ". See the logs.");
            }
            Thread.sleep(100);
        }
    }

    private static String names(List<Service> services) {
        return services.stream().map(Service::name).collect(Collectors.joining(", "));
    }

    private boolean isReady(Service service) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(service.at("/q/health/ready")).timeout(Duration.ofSeconds(2)).build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
