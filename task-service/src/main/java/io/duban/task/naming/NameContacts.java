package io.duban.task.naming;

import io.duban.events.Contact;
import io.duban.task.index.ContactRow;
import io.duban.task.platform.Answer;
import org.axonframework.commandhandling.CommandHandler;

/** The unit's standing contacts are these from now on. No event: persons are no part of the history. */
public record NameContacts(String unit, Contact contact) {

    /** Within the one transaction with the key that makes it idempotent; the answer is kept with that key, so it names nobody. */
    public static final class Handler {

        @CommandHandler
        Answer handle(NameContacts command) {
            ContactRow.keep(command.unit, null, command.contact);
            return new Answer(204, null, null, null, null);
        }
    }
}
