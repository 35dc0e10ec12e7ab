package io.duban.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Kafka, PostgreSQL and the mail server, as a child process; here is what the services must know of them. */
record Infrastructure(String kafka, String postgres, int smtp, Map<Object, Object> passwords) {

    static final String NAME = "infra";

    /** The command that starts it; it ends by itself when the launcher is gone, since its input closes then. */
    static List<String> command(Path root, DataFolder data, Map<String, String> environment) {
        Path target = root.resolve("deploy/infra/target");
        return Jvm.command("-cp",
                target.resolve("duban-infra.jar") + ":" + target.resolve("lib") + "/*", "io.duban.infra.Infra",
                "--data", data.infra().toString(),
                "--mail", data.mail().toString(),
                "--clock", data.clock().toString(),
                "--kafka-port", "" + Port.KAFKA.in(environment),
                "--postgres-port", "" + Port.POSTGRES.in(environment),
                "--smtp-port", "" + Port.SMTP.in(environment),
                "--county", Service.COUNTY,
                "--until-stdin-closes");
    }

    /** Waits for its line {@code READY {...}}. */
    static Infrastructure await(Child child, Progress progress) throws IOException, InterruptedException {
        while (!child.answers().ready()) {
            if (!child.isAlive()) {
                throw new Refused(child.lastWords());
            }
            progress.sayInSilence("waiting for Kafka and PostgreSQL");
            Thread.sleep(50);
        }
        String line = child.answers().readLine();
        JsonNode ready = new ObjectMapper().readTree(line.substring("READY ".length()));
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(ready.get("passwords").asText()))) {
            passwords.load(reader);
        }
        String smtp = ready.get("smtp").asText();
        return new Infrastructure(ready.get("kafka").asText(), ready.get("postgres").asText(),
                Integer.parseInt(smtp.substring(smtp.indexOf(':') + 1)), passwords);
    }

    String password(String role) {
        return (String) passwords.get(role);
    }
}
