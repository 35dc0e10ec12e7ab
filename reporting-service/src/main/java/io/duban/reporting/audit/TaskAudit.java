package io.duban.reporting.audit;

import io.duban.platform.rest.TaskView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is known of a task at a moment. */
@Schema(name = "TaskAudit", description = "A task's full history up to a moment, and its state then")
record TaskAudit(
        @Schema(description = "The task's id (UUIDv7)") UUID taskId,
        @Schema(description = "The moment that it is true for") Instant asOf,
        @Schema(description = "The task as it was then") TaskView state,
        @Schema(description = "Everything that had happened to it by then, in order") List<HistoryEntry> history) {
}
