package io.duban.task.planning;

import io.duban.events.Deadline;
import io.duban.events.DomainEvent;
import io.duban.events.Item;
import io.duban.events.PlanEvent.ItemAdded;
import io.duban.events.Role;
import io.duban.task.Asked;
import io.duban.task.Drafts;
import io.duban.task.PlanCommand;
import io.duban.task.PlanState;
import io.duban.task.Wording;
import io.duban.task.notice.ItemFindings;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The office adds a row that the notice's table does not show, behind all others. What it leaves out is a finding. */
record AddItem(UUID planId, String section, String topic, String requirement, List<String> leads,
        List<String> responsibles, String deadline) implements PlanCommand {

    @Override
    public List<? extends DomainEvent> decide(PlanState plan, Asked asked) {
        var head = Drafts.draft(plan, planId).head();
        var item = new Item(plan.lastOrdinal() + 1, text(section), text(topic), requirement.strip(),
                leads == null ? List.of() : Wording.units(leads, Role.LEAD, asked.registers().directory()),
                responsibles == null ? List.of() : Wording.units(responsibles, Role.RESPONSIBLE, asked.registers().directory()),
                deadline == null ? Deadline.unresolved("") : Wording.deadline(deadline, head.year(), requirement, head.issuedOn(), asked.at()),
                Map.of());
        return List.of(new ItemAdded(planId, item, ItemFindings.about(item, head.year(), head.issuedOn())));
    }

    private static String text(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
