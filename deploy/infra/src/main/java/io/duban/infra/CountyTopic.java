package io.duban.infra;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** The one log of a county: one partition, so totally ordered; kept for ever. */
final class CountyTopic {

    private CountyTopic() {
    }

    static String name(String county) {
        return "duban." + county + ".events";
    }

    /** Creates the county's topic unless it is there. */
    static void ensure(String bootstrap, String county) throws Exception {
        NewTopic topic = new NewTopic(name(county), 1, (short) 1).configs(Map.of(
                "retention.ms", "-1",
                "retention.bytes", "-1",
                "min.insync.replicas", "1"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
