package io.duban.task.platform;

import io.duban.events.Actor;
import io.duban.events.Metadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Sends what Duban does by itself, outside any request. */
@ApplicationScoped
public class SystemCommands {
    @Inject
    CommandGateway gateway;

    /** Does it, or throws. */
    public void send(Object command) {
        var correlation = UUID.randomUUID().toString();
        Commands.dispatch(gateway, command,
                new Metadata(Actor.SYSTEM, Commands.name(command), correlation, null).toMap());
    }
}
