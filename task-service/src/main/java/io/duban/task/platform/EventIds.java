package io.duban.task.platform;

import io.duban.task.Ids;
import org.axonframework.common.IdentifierFactory;

/** Axon names events and messages as we name everything. */
public class EventIds extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        return Ids.next().toString();
    }
}
