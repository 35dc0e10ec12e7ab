package io.duban.reporting.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.events.Actor;
import io.duban.events.EventCodec;
import io.duban.events.TaskState;
import io.duban.reporting.known.PastEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that happened to a task. */
@Schema(name = "HistoryEntry", description = "One event of a task, in words and as it stands in the county's log")
record HistoryEntry(
        @Schema(description = "Its position in the county's log, from 1 without a gap", examples = "1287") long position,
        @Schema(description = "Its number within the task, from 0", examples = "4") long sequence,
        @Schema(description = "The event's id") String id,
        @Schema(description = "Its published type", examples = "duties-returned.v1") String type,
        @Schema(description = "What kind of event, in Chinese", examples = "退回") String typeLabel,
        @Schema(description = "What happened, in a sentence", examples = "第 1 次退回：县民政局。") String sentence,
        @Schema(description = "Why, where a reason is asked for; else null", examples = "目录缺少乡镇一级，请补充") String reason,
        @Schema(description = "When") Instant time,
        @Schema(description = "Who") By actor,
        @Schema(description = "How the office was told what it entered for the unit; null where the unit spoke for itself", examples = "电话")
        String via,
        @Schema(description = "By which command", examples = "return-duties") String command,
        @Schema(description = "The request that caused it, as in the logs") String correlation,
        @Schema(description = "SHA-256 over the whole event, taken when it was read from the log") String digest,
        @Schema(description = "The event's own JSON, as its type describes it", type = SchemaType.OBJECT, implementation = Object.class)
        JsonNode payload) {

    /** Who did it. No person's name: the log keeps none. */
    @Schema(name = "HistoryActor", description = "Who did it")
    record By(
            @Schema(description = "Issuer of the person's token; with the subject it makes the person") String issuer,
            @Schema(description = "Subject of the person's token", examples = "office-1") String subject,
            @Schema(description = "office, unit or system", examples = "office") String role,
            @Schema(description = "Chinese for role; where the office entered for a unit, it says so", examples = "督办部门代录") String roleLabel,
            @Schema(description = "Code of the unit acted for, or null", examples = "xmzj") String unit,
            @Schema(description = "Name of that unit at asOf", examples = "县民政局") String unitName) {

        private static By of(Actor actor, boolean forUnit, UnaryOperator<String> unitName) {
            return new By(actor.issuer(), actor.subject(), actor.role(), switch (actor.role()) {
                case "office" -> forUnit ? "督办部门代录" : "督办部门";
                case "unit" -> "承办单位";
                case "system" -> "系统";
                default -> actor.role();
            }, actor.unit(), actor.unit() == null ? null : unitName.apply(actor.unit()));
        }
    }

    /** A task's whole past, in order from its first event on. */
    static List<HistoryEntry> of(List<PastEvent> history, UnaryOperator<String> unitName) {
        var entries = new ArrayList<HistoryEntry>();
        TaskState before = null;
        for (var past : history) {
            entries.add(of(past, before, unitName));
            before = TaskState.evolve(before, past.recorded());
        }
        return entries;
    }

    private static HistoryEntry of(PastEvent past, TaskState before, UnaryOperator<String> unitName) {
        var envelope = past.envelope();
        var metadata = past.recorded().metadata();
        var words = InWords.of(past.recorded(), before);
        return new HistoryEntry(envelope.position(), envelope.sequence(), envelope.id(), envelope.type(), words.label(),
                words.sentence(), words.reason(), envelope.time(), By.of(metadata.actor(), metadata.via() != null, unitName),
                metadata.via(), metadata.command(),
                metadata.correlation(), past.digest(), EventCodec.read(envelope.payload(), JsonNode.class));
    }
}
