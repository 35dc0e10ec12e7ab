package io.duban.task;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids that sort by the time at which they were made (UUIDv7), as the API promises them. */
public final class Ids {
    private Ids() {
    }

    /** A new one. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
