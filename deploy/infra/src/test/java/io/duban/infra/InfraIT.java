package io.duban.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfraIT {

    @TempDir
    static Path data;
    static RunningInfra infra;

    @BeforeAll
    static void start() throws Exception {
        infra = new RunningInfra(data, "--password", "secret");
    }

    @AfterAll
    static void stop() throws Exception {
        infra.close();
    }

    @Test
    void theCountysTopicHasOnePartitionAndIsKeptForEver() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", infra.fact("kafka")))) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, "duban.370830.events");
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertEquals("-1", config.get("retention.ms").value());
            assertEquals("-1", config.get("retention.bytes").value());
            var topic = admin.describeTopics(List.of("duban.370830.events")).allTopicNames().get();
            assertEquals(1, topic.get("duban.370830.events").partitions().size());
        }
    }

    @Test
    void theCountysContactsAreForgottenWithinDays() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", infra.fact("kafka")))) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, "duban.370830.contacts");
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertEquals("compact", config.get("cleanup.policy").value());
            assertEquals("86400000", config.get("delete.retention.ms").value());
            assertEquals("86400000", config.get("max.compaction.lag.ms").value());
        }
    }

    @Test
    void kafkaGoesAwayAndComesBackOnTheSamePortWithItsRecords() throws Exception {
        long before = produce("before");
        assertEquals("STOPPED kafka", infra.ask("stop kafka"));
        assertThrows(Exception.class, () -> new java.net.Socket("127.0.0.1", infra.port("kafka")).close());
        assertEquals("STARTED kafka", infra.ask("start kafka"));
        assertEquals("before", consume(before));
    }

    @Test
    void postgresIsDurable() throws Exception {
        try (Connection connection = infra.connect("duban_task", "duban_task", "secret")) {
            assertEquals("on", ask(connection, "SHOW fsync"));
            assertEquals("on", ask(connection, "SHOW synchronous_commit"));
            assertTrue(ask(connection, "SHOW server_version").startsWith("18"));
        }
    }

    @Test
    void aRoleEntersItsOwnDatabaseOnly() {
        SQLException refused = assertThrows(SQLException.class,
                () -> infra.connect("duban_task", "duban_reporting", "secret").close());
        assertEquals("42501", refused.getSQLState());
    }

    @Test
    void aMailBecomesAFile() throws Exception {
        Properties smtp = new Properties();
        smtp.put("mail.smtp.host", "127.0.0.1");
        smtp.put("mail.smtp.port", "" + infra.port("smtp"));
        MimeMessage message = new MimeMessage(Session.getInstance(smtp));
        message.setFrom(new InternetAddress("duban@county.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("xfgj@county.example"));
        message.setSubject("督办提醒", "UTF-8");
        message.setText("两件任务今日到期", "UTF-8");
        Transport.send(message);
        try (var files = Files.list(data.resolve("mail"))) {
            Path mail = files.filter(file -> file.toString().endsWith(".eml")).findFirst().orElseThrow();
            assertTrue(mail.getFileName().toString().matches("\\d{8}-\\d{6}-xfgj@county.example-1.eml"), mail.toString());
            assertEquals("督办提醒", new MimeMessage(null, Files.newInputStream(mail)).getSubject());
        }
    }

    @Test
    void whatWasWrittenOutlivesAKill() throws Exception {
        long offset = produce("outlives");
        try (Connection connection = infra.connect("duban_reporting", "duban_reporting", "secret")) {
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 1 AS one");
        }
        infra.process.destroyForcibly().waitFor();
        // PostgreSQL is an orphan now, on the same port and files: the next start has to deal with it
        infra = new RunningInfra(data, "--postgres-port", "" + infra.port("postgres"));
        assertEquals("outlives", consume(offset));
        try (Connection connection = infra.connect("duban_reporting", "duban_reporting", "secret")) {
            assertEquals("1", ask(connection, "SELECT one FROM kept"));
        }
    }

    private static long produce(String value) throws Exception {
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", infra.fact("kafka")),
                new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>("duban.370830.events", "key", value)).get().offset();
        }
    }

    private static String consume(long offset) {
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", infra.fact("kafka")),
                new StringDeserializer(), new StringDeserializer())) {
            TopicPartition log = new TopicPartition("duban.370830.events", 0);
            consumer.assign(List.of(log));
            consumer.seek(log, offset);
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
