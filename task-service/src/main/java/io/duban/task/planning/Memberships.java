package io.duban.task.planning;

import io.duban.events.Assignee;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.Item;
import io.duban.task.PlanState;
import io.duban.task.notice.Directory;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the directory, as it stands now, would make of a draft's groups: they are expanded at issue, and a group that has lost
 * its members since the notice was read would leave nobody to do the work. Never stored: it is gone as soon as somebody joins.
 */
final class Memberships {
    private Memberships() {
    }

    static List<Finding> missing(PlanState plan, Directory directory) {
        return plan.items().values().stream().flatMap(item -> Stream.concat(
                empty(item, "leads", item.leads(), directory), empty(item, "responsibles", item.responsibles(), directory))).toList();
    }

    private static Stream<Finding> empty(Item item, String field, List<Assignee> assignees, Directory directory) {
        var excerpt = item.excerpts().get(field);
        return assignees.stream().filter(assignee -> assignee.group() != null && directory.members(assignee.group()).isEmpty())
                .map(group -> new Finding(Severity.WARNING, "group-empty", item.ordinal(), field,
                        excerpt == null ? null : excerpt.place(), "“" + group.group() + "”目前没有成员，印发后无人承担。",
                        "在单位名录中补充成员，或改填具体单位", false));
    }
}
