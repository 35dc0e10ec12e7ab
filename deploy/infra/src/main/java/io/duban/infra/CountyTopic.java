package io.duban.infra;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** A county's topics: the one log, in one partition, so totally ordered, kept for ever; and the contacts, which are forgotten. */
final class CountyTopic {
    /** Within a day nothing is left of what was replaced or deleted, and within another of the deletion's own record. */
    private static final Map<String, String> FORGETTING = Map.of("cleanup.policy", "compact", "delete.retention.ms", "86400000",
            "max.compaction.lag.ms", "86400000", "segment.ms", "3600000", "min.cleanable.dirty.ratio", "0.1", "min.insync.replicas", "1");
    private static final Map<String, String> FOR_EVER = Map.of("retention.ms", "-1", "retention.bytes", "-1", "min.insync.replicas", "1");

    private CountyTopic() {
    }

    static String events(String county) {
        return "duban." + county + ".events";
    }

    static String contacts(String county) {
        return "duban." + county + ".contacts";
    }

    /** Creates the county's topics unless they are there. */
    static void ensure(String bootstrap, String county) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            ensure(admin, new NewTopic(events(county), 1, (short) 1).configs(FOR_EVER));
            ensure(admin, new NewTopic(contacts(county), 1, (short) 1).configs(FORGETTING));
        }
    }

    private static void ensure(Admin admin, NewTopic topic) throws Exception {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
