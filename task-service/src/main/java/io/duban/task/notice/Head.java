package io.duban.task.notice;

import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.PlanEvent.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What stands around the table: which document this is, who issued it, when, for which year, and on what it rests. */
public record Head(String title, String docNumber, String issuer, LocalDate issuedOn, Integer year, List<Basis> basis) {

    private static final String INCOMPLETE = "head-incomplete";
    private static final String IN_FUTURE = "issued-in-future";

    /** Whether a finding follows from the head alone. */
    public static boolean concerns(Finding finding) {
        return finding.code().equals(INCOMPLETE) || finding.code().equals(IN_FUTURE);
    }

    /** A notice's date that is yet to come: a slip, or a notice that is not out yet. */
    public static List<Finding> inFuture(LocalDate issuedOn, LocalDate today) {
        return issuedOn == null || !issuedOn.isAfter(today) ? List.of()
                : List.of(new Finding(Severity.WARNING, IN_FUTURE, null, "issuedOn", null, "成文日期 " + issuedOn + " 还没有到。", "核对日期，或到期再印发", false));
    }

    /** What the head should have said and did not. Without date and year no deadline can be judged; the rest may stand. */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        missing(findings, Severity.WARNING, "title", title, "标题");
        missing(findings, Severity.WARNING, "docNumber", docNumber, "发文字号（如“某政办字〔2025〕8号”）");
        missing(findings, Severity.WARNING, "issuer", issuer, "发文机关");
        missing(findings, Severity.ERROR, "issuedOn", issuedOn, "成文日期（如“2025年5月26日”，单独一行）");
        missing(findings, Severity.ERROR, "year", year, "年度（标题、发文字号、成文日期中都没有年份）");
        return findings;
    }

    private static void missing(List<Finding> findings, Severity severity, String field, Object value, String name) {
        if (value == null) {
            findings.add(new Finding(severity, INCOMPLETE, null, field, null, "通知中没有找到" + name + "。",
                    "在草稿中补填", false));
        }
    }

    /** A document number in the one form that official documents have: 〔2025〕, whatever brackets were typed. */
    public static String number(String typed) {
        return typed == null ? null : HeadReader.number(typed).orElse(typed);
    }
}
