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
            new Formula("scope", "统计范围", "有明确时限的事项；已取消、不涉及、长期坚持的，以及印发时时限已过的，不计入到期数和各项比率"),
            new Formula("due", "已到期", "现行时限已过，或已办结；等于按时、逾期办结、逾期未办、未报告四项之和"),
            new Formula("onTime", "按时", "在现行时限内办结，或在时限内上报、待审核（暂计）；以上报时间为准，审核所用时间不计"),
            new Formula("late", "逾期办结", "超过现行时限才上报，已审核办结"),
            new Formula("overdue", "逾期未办", "现行时限已过，未在时限内上报且尚未办结；退回后时限已过的同样计入"),
            new Formula("unreported", "未报告", "任务已办结而责任单位未报告本单位完成情况；计为未完成"),
            new Formula("onTimeRate", "按时完成率", "按时 ÷ 已到期；没有到期事项时为空"),
            new Formula("overdueRate", "逾期率", "（逾期未办 + 逾期办结）÷ 已到期；没有到期事项时为空"),
            new Formula("completionRate", "办结率", "已办结 ÷ 统计范围内全部事项（牵头以销号为准，责任以报告为准）；没有事项时为空"),
            new Formula("extended", "延期", "现行时限不同于印发时限的事项数"),
            new Formula("daysLate", "逾期天数", "各迟报事项从时限届满到上报的天数之和，不足一天按一天计，材料在审核部门的时间不计"));
}
