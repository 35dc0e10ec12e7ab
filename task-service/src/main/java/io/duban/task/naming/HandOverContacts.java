package io.duban.task.naming;

import io.duban.platform.problem.Problem;
import io.duban.task.index.ContactRow;
import io.duban.task.platform.Answer;
import org.axonframework.commandhandling.CommandHandler;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 工作交接 between persons (rule 8): wherever the unit names the one, in its standing contacts and its duties in open tasks, it names
 * the other from now on. Telephone and e-mail stay where none are given. Refused with {@code person-not-named} where it names him nowhere.
 */
public record HandOverContacts(String unit, String from, String to, String phone, String email) {

    /** How many. */
    @Schema(name = "ContactsHandedOver")
    record Result(@Schema(description = "The standing contacts named the person", examples = "true") boolean standing,
            @Schema(description = "Duties in open tasks that did", examples = "12") int duties) {
    }

    /** All in one transaction. */
    public static final class Handler {

        @CommandHandler
        Answer handle(HandOverContacts command) {
            var naming = ContactRow.current(command.unit).stream().filter(command::isNamedIn).toList();
            if (naming.isEmpty()) {
                throw new Problem(409, "person-not-named");
            }
            naming.forEach(command::replaceIn);
            boolean standing = naming.stream().anyMatch(row -> row.taskId == null);
            return new Answer(200, null, null, null, new Result(standing, naming.size() - (standing ? 1 : 0)));
        }
    }

    private boolean isNamedIn(ContactRow row) {
        return from.equals(row.leader) || from.equals(row.handler);
    }

    private void replaceIn(ContactRow row) {
        row.leader = from.equals(row.leader) ? to : row.leader;
        row.handler = from.equals(row.handler) ? to : row.handler;
        row.phone = phone == null ? row.phone : phone;
        row.email = email == null ? row.email : email;
    }
}
