package io.duban.platform.rest;

import io.duban.events.DutyStage;
import io.duban.events.LeadKind;
import io.duban.events.Role;
import io.duban.events.TaskStage;

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

    /** Who leads. */
    public static String of(LeadKind kind) {
        return switch (kind) {
            case NAMED -> "指定单位牵头";
            case GROUP -> "各单位分别牵头";
            case OPEN -> "牵头单位待明确";
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
