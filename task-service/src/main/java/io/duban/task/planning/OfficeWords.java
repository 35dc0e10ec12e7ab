package io.duban.task.planning;

import io.duban.events.Assignee;
import io.duban.events.Deadline;
import io.duban.events.PlanEvent.PlanDrafted;
import io.duban.platform.problem.Problem;
import io.duban.task.Asked;
import io.duban.task.notice.AssigneeReader;
import io.duban.task.notice.DeadlineReader;
import io.duban.task.notice.Understood.Unknown;
import java.util.List;
import java.util.stream.Collectors;

/** What the office writes into a draft, understood as in a notice; what is not understood is refused, never kept as a guess. */
final class OfficeWords {
    private OfficeWords() {
    }

    static List<Assignee> units(String given, Asked asked) {
        var understood = AssigneeReader.understand(given, asked.registers().directory());
        if (!understood.unknown().isEmpty()) {
            throw new Problem(422, "unit-unknown", understood.unknown().stream().map(Unknown::raw).collect(Collectors.joining("、")));
        }
        return understood.assignees();
    }

    static Deadline deadline(String given, PlanDrafted head, String requirement) {
        var understood = DeadlineReader.understand(given, head.year(), requirement, head.issuedOn());
        if (understood.kind() == Deadline.Kind.UNRESOLVED) {
            throw new Problem(422, "deadline-unresolved", given);
        }
        return understood;
    }
}
