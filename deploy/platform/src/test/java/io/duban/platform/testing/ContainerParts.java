package io.duban.platform.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Containers, where a Docker engine answers. */
final class ContainerParts implements Parts {
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.0");
    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");

    ContainerParts() {
        kafka.start();
        postgres.start();
        try (var admin = DriverManager.getConnection(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
                var statement = admin.createStatement()) {
            for (var name : List.of("duban_task", "duban_reporting", "duban_notification")) {
                statement.execute("create role " + name + " login password '" + password() + "'");
                statement.execute("create database " + name + " owner " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True where a Docker engine answers; asks once, for two seconds. */
    static boolean possible() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public String kafka() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String postgres() {
        return postgres.getHost() + ":" + postgres.getFirstMappedPort();
    }

    @Override
    public String password() {
        return "duban";
    }

    @Override
    public void stopKafka() {
        kafka.getDockerClient().pauseContainerCmd(kafka.getContainerId()).exec();
    }

    @Override
    public void startKafka() {
        kafka.getDockerClient().unpauseContainerCmd(kafka.getContainerId()).exec();
    }
}
