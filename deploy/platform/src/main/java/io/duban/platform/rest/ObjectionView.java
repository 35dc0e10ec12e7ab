package io.duban.platform.rest;

import io.duban.events.Decision;
import io.duban.events.Objection;
import io.duban.events.TaskEvent.ObjectionKind;
import io.duban.events.UnitRef;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 异议: what a unit said, and what the office said. */
@Schema(name = "Objection", description = "异议: a unit says that the duty is not for it, and what the office said")
public record ObjectionView(
        @Schema(description = "Counted from 1 within the task", examples = "1") int number,
        @Schema(description = "Who objects: unit code", examples = "xsfj") String unit,
        @Schema(description = "Its name then", examples = "县司法局") String name,
        @Schema(description = "not_applicable 不涉及, or wrong_unit", examples = "wrong_unit") ObjectionKind kind,
        @Schema(description = "Chinese for kind", examples = "不属本单位职责") String kindLabel,
        @Schema(description = "Why", examples = "此项职能已划出。") String reason,
        @Schema(description = "Whom it names instead; null for nobody") UnitRef proposed,
        @Schema(description = "Later than three working days after the assignment") boolean afterTerm,
        @Schema(description = "When it objected") Instant raisedAt,
        @Schema(description = "What the office said; lapsed: the duty was reported done, or gone, before it did", examples = "pending")
        Decision decision,
        @Schema(description = "Chinese for decision", examples = "待定") String decisionLabel,
        @Schema(description = "Why it was refused; null unless it was", examples = "职责分工未变。") String answer,
        @Schema(description = "When the office decided, or it lapsed") Instant decidedAt) {

    /** As shown. */
    public static ObjectionView of(Objection o) {
        return new ObjectionView(o.number(), o.unit().code(), o.unit().name(), o.kind(), Labels.of(o.kind()), o.reason(), o.proposed(),
                o.afterTerm(), o.raisedAt(), o.decision(), Labels.of(o.decision()), o.answer(), o.decidedAt());
    }
}
