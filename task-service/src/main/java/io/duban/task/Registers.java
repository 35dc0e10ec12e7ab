package io.duban.task;

import io.duban.task.notice.units.Directory;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What decisions look up beside their own stream, as it stands in the command's own transaction. */
public interface Registers {

    /** The units and groups; taking it waits for whoever else changes memberships or assigns tasks, and keeps others waiting. */
    Directory directory();

    /** The code of the supervising office's own unit, which leads some tasks itself. */
    String officeUnit();

    /** The open tasks in which a unit still owes something, or its report waits to be read. */
    Set<UUID> tasksOwedBy(String unit);

    /** How far a plan is that has taken effect at some time; it stays so until the command is done. A conflict while another holds it. */
    PlanState.Status statusOf(UUID plan);

    /** Until the command is done none that asks how far the plan is goes on: what it finds of its tasks stays so. To be asked before them. */
    void hold(UUID plan);

    /** The plan that came of this file, or carries this document number; one that was withdrawn does not count. Either may be null. */
    Optional<UUID> planOf(String sha256, String docNumber);
}
