package io.duban.task.notice;

import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.PlanEvent.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What stands around the table: which document this is, who issued it, when, for which year, and on what it rests. */
record Head(String title, String docNumber, String issuer, LocalDate issuedOn, int year, List<Basis> basis) {

    /** What the head should have said and did not. Without its date no deadline can be judged; the rest may stand. */
    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        missing(findings, Severity.WARNING, "title", title, "标题");
        missing(findings, Severity.WARNING, "docNumber", docNumber, "发文字号（如“某政办字〔2025〕8号”）");
        missing(findings, Severity.WARNING, "issuer", issuer, "发文机关");
        missing(findings, Severity.ERROR, "issuedOn", issuedOn, "成文日期（如“2025年5月26日”，单独一行）");
        return findings;
    }

    private static void missing(List<Finding> findings, Severity severity, String field, Object value, String name) {
        if (value == null) {
            findings.add(new Finding(severity, "head-incomplete", null, field, null, "通知中没有找到" + name + "。",
                    "在文件中补上后重新导入", false));
        }
    }
}
