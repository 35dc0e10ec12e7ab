package io.duban.notification.alerts;

import io.duban.events.Role;
import io.duban.notification.subscriptions.Channel;
import io.duban.notification.subscriptions.Recipient;
import io.duban.platform.rest.Labels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert as the API shows it. */
@Schema(name = "Alert", description = "One recipient, told (or to be told) that one duty has come to a rung of the ladder, or of"
        + " something that happened")
public record AlertView(
        @Schema(description = "UUIDv7; null in a preview, for what is not recorded yet") UUID id,
        @Schema(description = "The task's id") UUID task,
        @Schema(description = "The plan that it belongs to", examples = "2025年某县公开工作任务分解表") String planTitle,
        @Schema(description = "The row's number in the notice", examples = "12") int ordinal,
        @Schema(description = "What has to be done", examples = "逐项核对公开目录，缺漏的补齐。") String requirement,
        @Schema(description = "Unit code; office where nobody leads the task, or the office has to decide", examples = "xzfbgs") String unit,
        @Schema(description = "Unit name", examples = "县政府办公室") String unitName,
        @Schema(description = "What the unit is on the task", examples = "lead") Role role,
        @Schema(description = "Chinese for role", examples = "牵头") String roleLabel,
        @Schema(description = "blue, yellow, orange, red, overdue, overdue+7, overdue+14 …; check-in (before a period ends), check-in-missed, urged,"
                + " returned, reopened, handed-over (to whom the duty passed), extension-decided, objection-decided; awaiting-decision"
                        + " (to the office)", examples = "overdue+7") String rung,
        @Schema(description = "Chinese for rung", examples = "逾期满7天") String rungLabel,
        @Schema(description = "Which one of its rung: the deadline and how often the work came back; the end of the period; or what happened"
                + " (the instant of an urging, who handed over and when, extension-1, objection-1 …)", examples = "2025-09-30/0") String occurrence,
        @Schema(description = "The deadline of the duty (of a check-in: the end of its period), inclusive; null for 长期坚持", examples = "2025-09-30")
        LocalDate deadline,
        @Schema(description = "How often the duty had come back to work, returned, or reopened after it had been reported: each time lays"
                + " the ladder anew", examples = "0")
        int round,
        @Schema(description = "What was said with it: the text of an urging, why it was returned, reopened or handed over, the answer to"
                + " what the unit asked; null for none", examples = "请于周五前报送。")
        String words,
        @Schema(description = "How the recipient is told; null where the unit has none", examples = "email") Channel channel,
        @Schema(description = "Chinese for channel", examples = "邮件") String channelLabel,
        @Schema(description = "Mail address, or the host of the URL; null where the unit has none", examples = "xzfbgs@duban.local") String recipient,
        @Schema(description = "When the rung was due to be sent") Instant dueAt,
        @Schema(description = "When it was recorded, by the county's clock") Instant recordedAt,
        @Schema(description = "pending, sent, failed or suppressed", examples = "sent") AlertStatus status,
        @Schema(description = "Chinese for status", examples = "已发送") String statusLabel,
        @Schema(description = "Why suppressed (no-subscription, unsubscribed: removed in the meantime, unit-dissolved, settled: reported"
                + " in the meantime, superseded: a more urgent one took its place), or the last error of"
                + " sending", examples = "收件地址不存在。") String reason,
        @Schema(description = "When it was sent, by the county's clock") Instant sentAt) {

    /** The row, shown. */
    public static AlertView of(Alert row) {
        return new AlertView(row.id, row.task, row.planTitle, row.ordinal, row.requirement, row.unit, row.unitName, row.role,
                Labels.of(row.role), row.rung, row.label(), row.occurrence, row.deadline, row.round, row.words, row.channel,
                row.channel == null ? null : row.channel.label(),
                row.channel == null ? null : Recipient.shown(row.channel, row.recipient), row.dueAt, row.recordedAt, row.status,
                row.status.label(), row.reason, row.sentAt);
    }
}
