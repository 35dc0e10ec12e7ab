package io.duban.reporting.accountability;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a figure is made, published with the figure. */
@Schema(name = "Formula", description = "How a figure is made")
public record Formula(
        @Schema(description = "The field", examples = "onTimeRate") String figure,
        @Schema(description = "Its Chinese name", examples = "按时完成率") String label,
        @Schema(description = "The formula in words", examples = "按时办结（含按时上报、待审核）÷ 已到期") String formula) {

    /** The formulas of all figures that are not plain counts. */
    public static final List<Formula> ALL = List.of(
            new Formula("scope", "统计范围", "有明确时限的事项；已取消、不涉及、长期坚持的，以及印发时时限已过的，不计入到期数和各项比率；"
                    + "由下一年度任务接续的，按接续时的状态计"),
            new Formula("due", "已到期", "现行时限已过，或已办结；等于按时、逾期办结、逾期未办、未报告四项之和"),
            new Formula("onTime", "按时", "在现行时限内办结，或在时限内上报、待审核（暂计）；以上报时间为准，审核所用时间不计"),
            new Formula("late", "逾期办结", "超过现行时限才上报，已审核办结"),
            new Formula("overdue", "逾期未办", "现行时限已过，未在时限内上报且尚未办结；退回后时限已过的同样计入"),
            new Formula("unreported", "未报告", "任务已办结而责任单位未报告本单位完成情况；计为未完成"),
            new Formula("onTimeRate", "按时完成率", "按时 ÷ 已到期；没有到期事项时为空"),
            new Formula("overdueRate", "逾期率", "（逾期未办 + 逾期办结）÷ 已到期；没有到期事项时为空"),
            new Formula("completionRate", "办结率", "已办结 ÷ 统计范围内全部事项（牵头以销号为准，责任以报告为准）；没有事项时为空"),
            new Formula("extended", "延期", "统计范围内经批准延期的事项数（单独延期的只计该单位）；任务调整、重定时限不是延期，不计"),
            new Formula("overdueBeforeExtension", "延期前已逾期", "统计范围内时限调整时已经逾期的事项数；同意延期后不再计为逾期"),
            new Formula("excused", "不涉及", "经审核不承担的事项数；不计入到期数和各项比率"),
            new Formula("handedOver", "已移交", "曾由本单位承担、后移交其他单位的事项数；移交后的情况计入现承担单位，查询移交前某日的，计入当时承担的单位"),
            new Formula("carriedOver", "结转下年", "年终未完成、转入下一年度的事项数"),
            new Formula("checkInsOwed", "应填报期数", "已填报期数 + 缺填报期数；未到期的不计；按各期承担的单位计"),
            new Formula("checkInsReported", "已填报期数", "期内有填报（进展填报同样计入）的期数"),
            new Formula("checkInsMissed", "缺填报期数", "期满而没有填报的期数"),
            new Formula("daysLate", "逾期天数", "各迟报事项从时限次日到上报当日的自然日之和，材料整日在审核部门的日子不计"));
}
