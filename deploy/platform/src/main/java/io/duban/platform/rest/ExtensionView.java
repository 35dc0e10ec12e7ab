package io.duban.platform.rest;

import io.duban.events.Decision;
import io.duban.events.Extension;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 延期: what was asked for, and what the office said. */
@Schema(name = "Extension", description = "延期: a later deadline that was asked for, and what the office said")
public record ExtensionView(
        @Schema(description = "Counted from 1 within the task", examples = "1") int number,
        @Schema(description = "Who asked, or holds now the duty for which it was asked: unit code", examples = "xczj") String unit,
        @Schema(description = "Its name then", examples = "县财政局") String name,
        @Schema(description = "true: a group's member for its own duty; false: the lead for the task") boolean ownDutyOnly,
        @Schema(description = "The date asked for", examples = "2025-10-31") LocalDate proposedDeadline,
        @Schema(description = "Why", examples = "上级目录样式尚未下发。") String reason,
        @Schema(description = "How far the work was", examples = "已完成六成。") String stateOfWork,
        @Schema(description = "The deadline had passed when it was asked") boolean afterExpiry,
        @Schema(description = "When it was asked") Instant requestedAt,
        @Schema(description = "What the office said; lapsed: the task was closed, or the duty gone, before it did", examples = "accepted")
        Decision decision,
        @Schema(description = "Chinese for decision", examples = "同意") String decisionLabel,
        @Schema(description = "The date that the office set; null unless granted", examples = "2025-10-31") LocalDate deadline,
        @Schema(description = "Why it was refused; null unless it was", examples = "时限为上级统一规定。") String answer,
        @Schema(description = "It was overdue when it was granted") boolean wasOverdue,
        @Schema(description = "When the office decided, or it lapsed") Instant decidedAt) {

    /** As shown. */
    public static ExtensionView of(Extension e) {
        return new ExtensionView(e.number(), e.unit().code(), e.unit().name(), e.ownDutyOnly(), e.proposedDeadline(), e.reason(), e.stateOfWork(),
                e.afterExpiry(), e.requestedAt(), e.decision(), Labels.of(e.decision()), e.grantedDeadline(), e.answer(), e.wasOverdue(),
                e.decidedAt());
    }
}
