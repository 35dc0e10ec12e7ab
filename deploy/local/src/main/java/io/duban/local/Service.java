package io.duban.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An instance of one of the three services: how it is started, and where it answers. */
record Service(String name, Port port, int number) {

    private static final String TWIN = "-2";
    /** A young generation that leaves the old one room: a notice of 10 MB is one piece of it. */
    private static final String ROOM_FOR_WHOLE_FILES = "-Xmn24m";
    static final String COUNTY = "370830";

    static List<Service> all(Map<String, String> environment) {
        return List.of(of(Port.TASK, environment), of(Port.REPORTING, environment), of(Port.NOTIFICATION, environment));
    }

    /** A second instance of the same: the two share their database, and take over from each other. */
    Service twin() {
        return new Service(name + TWIN, port, number + 10);
    }

    /** Whether two instances are of the same service. */
    static boolean isTwin(String one, String other) {
        return (one + TWIN).equals(other) || (other + TWIN).equals(one);
    }

    static Service of(Port port, Map<String, String> environment) {
        return new Service(port.user, port, port.in(environment));
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + number + path);
    }

    List<String> command(Path root) {
        return Jvm.command(port == Port.TASK ? ROOM_FOR_WHOLE_FILES : "-Xmn36m", "--enable-native-access=ALL-UNNAMED", "-jar",
                root.resolve(port.user).resolve("target/quarkus-app/quarkus-run.jar").toString());
    }

    /** What it has to know about this system; everything else is in its own configuration. */
    Map<String, String> environment(Infrastructure infra, DataFolder data) {
        String role = "duban_" + port.name().toLowerCase();
        Map<String, String> set = new HashMap<>();
        set.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        set.put("QUARKUS_HTTP_PORT", "" + number);
        set.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + infra.postgres() + "/" + role);
        set.put("QUARKUS_DATASOURCE_USERNAME", role);
        set.put("QUARKUS_DATASOURCE_PASSWORD", infra.password(role));
        set.put("KAFKA_BOOTSTRAP_SERVERS", infra.kafka());
        set.put("DUBAN_COUNTY", COUNTY);
        set.put("DUBAN_CLOCK_OFFSET_FILE", data.clock().toString());
        if (Files.exists(data.calendar())) {
            set.put("DUBAN_CALENDAR_FILE", data.calendar().toString());
        }
        set.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", new Keys(data).publicKey().toUri().toString());
        set.put("MP_JWT_VERIFY_ISSUER", Tokens.ISSUER);
        if (port == Port.NOTIFICATION) {
            set.put("QUARKUS_MAILER_MOCK", "false");
            set.put("QUARKUS_MAILER_HOST", "127.0.0.1");
            set.put("QUARKUS_MAILER_PORT", "" + infra.smtp());
            set.put("QUARKUS_MAILER_FROM", "duban@duban.local");
            // every unit has an address here without having subscribed: the mails land in the folder
            set.put("DUBAN_NOTIFICATION_DEFAULT_EMAIL_PATTERN", "{code}@duban.local");
        }
        return set;
    }
}
