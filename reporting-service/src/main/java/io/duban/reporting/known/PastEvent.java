package io.duban.reporting.known;

import io.duban.events.Envelope;
import io.duban.events.EventCodec;
import io.duban.events.Recorded;
import io.duban.events.TaskEvent;

/** An event of a task as it stood in the log, understood. {@code digest} is the one taken when it was read. */
public record PastEvent(Envelope envelope, String digest, Recorded<TaskEvent> recorded) {

    static PastEvent of(EventRow row) {
        var envelope = row.envelope();
        var decoded = EventCodec.decode(envelope);
        var event = (TaskEvent) decoded.event(); // a task's stream holds nothing else
        return new PastEvent(envelope, row.digest,
                new Recorded<>(event, decoded.sequence(), decoded.time(), decoded.metadata()));
    }
}
