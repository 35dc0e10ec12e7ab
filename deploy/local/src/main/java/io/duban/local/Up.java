package io.duban.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code deploy/up}: starts everything in order, watches it, and stops it in order. */
public final class Up {

    // held until the process is gone, and so until every child is
    private static RunLock lock;
    private final Path root = Commands.root();
    private final Map<String, String> environment = System.getenv();
    private final Progress progress = new Progress();
    private final Children children = new Children();

    private Up() {
    }

    /** Exit code 0: stopped by the person; 1: could not start, or a part of it has stopped by itself. */
    public static void main(String[] args) {
        Up up = new Up();
        try {
            up.run(List.of(args));
        } catch (Exception e) {
            // a child that is missed while we stop them all is no news
            if (!up.children.isStopping()) {
                System.err.println(e instanceof Refused ? e.getMessage() : "Failed: " + e);
            }
            System.exit(1);
        }
    }

    private void run(List<String> args) throws Exception {
        UpOptions options = UpOptions.parse(args, environment, root);
        if (options.help()) {
            progress.print(UpOptions.USAGE);
            return;
        }
        DataFolder data = options.data();
        data.create();
        lock = RunLock.take(data);
        Leftovers.end(data, progress);
        Port.requireFree(environment);
        setTime(options);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        List<Service> services = start(data, options.twice());
        Ready ready = new Ready(data, services, progress);
        ready.print(options.demo() ? new Demo(data, services, progress).play() : List.of());
        watch();
    }

    private void stop() {
        progress.print("");
        progress.say("stopping");
        children.stopAll(progress);
    }

    private void setTime(UpOptions options) throws IOException {
        SystemTime time = new SystemTime(options.data());
        if (options.demo()) {
            Demo.setTime(options.data(), time);
        } else if (options.date() != null) {
            time.moveTo(options.date());
        }
        time.keep();
        progress.say("data in " + options.data().path() + ", where it is " + time.shown());
    }

    private List<Service> start(DataFolder data, boolean twice) throws Exception {
        progress.say("starting Kafka, PostgreSQL and the mail server");
        Child child = children.add(() -> Child.start(Infrastructure.NAME, data,
                Infrastructure.command(root, data, environment), Map.of(), true));
        // a second of computing, once, while the servers start
        new Keys(data).ensure();
        Infrastructure infra = Infrastructure.await(child, progress);
        progress.say("Kafka is ready on " + infra.kafka() + ", PostgreSQL on " + infra.postgres()
                + ", mail on 127.0.0.1:" + infra.smtp());
        List<Service> services = Service.all(environment);
        if (twice) {
            services = services.stream().flatMap(service -> Stream.of(service, service.twin())).toList();
        }
        for (Service service : services) {
            children.add(() -> Child.start(service.name(), data, service.command(root),
                    service.environment(infra, data), false));
        }
        progress.say("starting the services");
        new Readiness().await(services, children, progress);
        return services;
    }

    /** Until somebody stops us, or a part of the system has stopped by itself that no other instance stands in for. */
    private void watch() throws IOException, InterruptedException {
        while (true) {
            children.forgetReplaced().forEach(name -> progress.say(name + " has stopped; its other instance goes on"));
            requireAllAlive(children);
            Thread.sleep(500);
        }
    }

    static void requireAllAlive(Children children) throws IOException {
        Optional<Child> fallen = children.fallen();
        if (fallen.isPresent()) {
            throw new Refused(fallen.get().lastWords());
        }
    }
}
