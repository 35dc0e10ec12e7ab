package io.duban.task.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.duban.task.PlanCommand;
import io.duban.task.TaskCommand;
import io.duban.task.UnitCommand;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the log calls commands is for ever: whoever renames a class gives its command the old name back, or changes the contract. */
class CommandNamesTest {

    @Test
    void theLogsNamesOfCommandsAreThese() {
        assertThat(commands()).containsExactlyInAnyOrder(NAMES);
    }

    private static Stream<String> commands() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.duban.task").stream()
                .filter(type -> List.of(TaskCommand.class, PlanCommand.class, UnitCommand.class).stream().anyMatch(type::isAssignableTo))
                .filter(type -> !type.isInterface()).map(JavaClass::getSimpleName).map(Commands::nameOf);
    }

    private static final String[] NAMES = {
        "accept-objection", "acknowledge", "add-item", "amend-plan", "amend-task", "approve", "assign-task", "cancel",
        "carry-over", "close-plan", "confirm-finding", "correct-head", "correct-item", "designate", "draft-plan", "excuse",
        "fulfil", "grant-extension", "hand-over", "issue-plan", "link-item", "mark-check-ins-missed", "mark-overdue",
        "merge-unit", "pass-on", "publish-result", "put-unit", "raise-objection", "refuse-extension", "reject-objection",
        "remove-item", "reopen", "report-check-in", "report-progress", "request-extension", "reread-plan", "return", "return-by-lead",
        "set-deadline", "split-unit", "submit", "urge", "withdraw-fulfilment", "withdraw-plan", "withdraw-submission"
    };
}
