package io.duban.platform.rest;

import io.duban.events.Decision;
import io.duban.events.Duty;
import io.duban.events.DutyStage;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskEvent.ObjectionKind;
import io.duban.events.TaskStage;
import io.duban.events.YearEnd;

/** The office's own words for the enumerations, shown beside them as {@code …Label}. */
public final class Labels {
    private Labels() {
    }

    /** A task's stage. */
    public static String of(TaskStage stage) {
        return switch (stage) {
            case ASSIGNED -> "已交办";
            case IN_PROGRESS -> "办理中";
            case SUBMITTED -> "已上报";
            case COMPLETED -> "已办结";
            case CANCELLED -> "已取消";
        };
    }

    /** A duty's stage. The office decides on a lead's report only: a responsible unit's duty ends with it. */
    public static String of(DutyStage stage, Role role) {
        return switch (stage) {
            case ASSIGNED -> "待签收";
            case ACKNOWLEDGED -> "已签收";
            case IN_PROGRESS -> "办理中";
            case FULFILLED -> role == Role.LEAD ? "已办结待审核" : "已办结";
            case APPROVED -> "已销号";
            case EXCUSED -> "不涉及";
            case CLOSED_UNREPORTED -> "未报告即结";
        };
    }

    /** The same of a duty: whom an amendment left out was not found to be unconcerned. */
    public static String of(Duty duty) {
        return duty.leftOut() ? "调整后不再承担" : of(duty.stage(), duty.role());
    }

    /** Who leads. */
    public static String of(LeadKind kind) {
        return switch (kind) {
            case NAMED -> "指定单位牵头";
            case GROUP -> "各单位分别牵头";
            case OPEN -> "牵头单位待明确";
        };
    }

    /** What the office said to what was asked. */
    public static String of(Decision decision) {
        return switch (decision) {
            case PENDING -> "待定";
            case ACCEPTED -> "同意";
            case REFUSED -> "不同意";
            case LAPSED -> "已失效";
        };
    }

    /** Why a unit objects. */
    public static String of(ObjectionKind kind) {
        return switch (kind) {
            case NOT_APPLICABLE -> "不涉及";
            case WRONG_UNIT -> "不属本单位职责";
        };
    }

    /** What the closing of a plan made of a task. */
    public static String of(YearEnd yearEnd) {
        return switch (yearEnd) {
            case CONTINUED -> "继续推进";
            case ENDED -> "终止";
            case CARRIED_OVER -> "结转下年";
            case CANCELLED -> "取消";
        };
    }

    /** How a check-in stands. */
    static String of(CheckInView.State state) {
        return switch (state) {
            case REPORTED -> "已填报";
            case MISSED -> "未填报";
            case OWED -> "待填报";
        };
    }

    /** What a unit is on a task. */
    public static String of(Role role) {
        return switch (role) {
            case LEAD -> "牵头";
            case RESPONSIBLE -> "责任";
        };
    }
}
