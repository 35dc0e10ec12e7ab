package io.duban.task.naming;

import io.duban.task.index.ContactRow;
import io.duban.task.platform.Answer;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Persons are forgotten: of one duty, or (no task) all whom the unit names anywhere. */
public record ForgetContacts(String unit, UUID task) {

    /** How many. */
    @Schema(name = "ContactsForgotten")
    record Result(@Schema(description = "Contacts deleted: of duties, and the standing ones as one", examples = "3") long deleted) {
    }

    /** Within one transaction. */
    public static final class Handler {

        @CommandHandler
        Answer handle(ForgetContacts command) {
            long deleted = command.task == null ? ContactRow.forgetAll(command.unit) : ContactRow.forget(command.unit, command.task) ? 1 : 0;
            return new Answer(200, null, null, null, new Result(deleted));
        }
    }
}
