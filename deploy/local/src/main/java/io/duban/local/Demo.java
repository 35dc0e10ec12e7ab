package io.duban.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some months of a county's work, played through the REST API as the county's people would do it. Every step carries an
 * idempotency key, so that a play that was interrupted is simply played again.
 */
final class Demo {

    private static final LocalDate ISSUED = LocalDate.of(2025, 5, 26);
    private static final Person OFFICE = Person.office("office-1");
    /** Two units that let the office wait, so that there is something to chase. */
    private static final List<String> SILENT = List.of("xswj", "jtx");

    private final DataFolder data;
    private final Progress progress;
    private final DemoRest rest;
    private final DemoRecord record;
    private final Map<Integer, String> tasks = new HashMap<>();

    Demo(DataFolder data, List<Service> services, Progress progress) throws Exception {
        this.data = data;
        this.progress = progress;
        this.rest = new DemoRest(services, new Tokens(new Keys(data).privateKey()), new SystemTime(data));
        this.record = DemoRecord.read(data);
    }

    /** A new demo begins on the day of its notice; one that was begun keeps its time. */
    static void setTime(DataFolder data, SystemTime time) throws IOException {
        if (Files.exists(data.demo())) {
            return;
        }
        if (Files.exists(data.clock())) {
            throw new Refused(data.path() + " holds a system that is not the demo: choose another folder with --data DIR.");
        }
        DemoRecord.begin(data);
        time.moveTo(ISSUED);
    }

    /** Plays what has not been played yet, and gives the lines to try. */
    List<String> play() throws Exception {
        if (!record.isPlayed()) {
            progress.say("playing the demo: a plan of 52 tasks, and the work on it from May to October 2025");
            String plan = issue();
            acknowledge(plan);
            summer();
            autumn();
            rest.on("2025-10-08");
            // the lines to try look at the views: they must have seen it all
            rest.get(Port.REPORTING, OFFICE, "/deadlines");
            record.played(plan);
        }
        return rest.linesToTry(record.plan());
    }

    private String issue() throws Exception {
        rest.on("2025-05-26");
        rest.post(OFFICE, "/units/import", "text/csv", sample("units.csv"));
        JsonNode draft = rest.upload(OFFICE, "/plans", "notice.txt", sample("notice.txt"));
        String plan = draft.get("id").asText();
        for (JsonNode item : rest.post(OFFICE, "/plans/" + plan + "/issue", Map.of()).get("items")) {
            tasks.put(item.get("ordinal").asInt(), item.get("taskId").asText());
        }
        progress.say("2025-05-26  the plan is issued: " + tasks.size() + " tasks");
        return plan;
    }

    private void acknowledge(String plan) throws Exception {
        rest.on("2025-05-28");
        int count = 0;
        for (JsonNode unit : rest.get(Port.TASK, OFFICE, "/units?limit=500").get("items")) {
            String code = unit.get("code").asText();
            if (!SILENT.contains(code)) {
                rest.post(Person.of(code), "/plans/" + plan + "/acknowledge", Map.of());
                count++;
            }
        }
        progress.say("2025-05-28  " + count + " units have acknowledged their duties, " + SILENT.size() + " have not");
    }

    private void summer() throws Exception {
        rest.on("2025-06-20");
        report(29, "xjytyj", 30, "各学校招生计划已汇总，公开栏目正在调整。");
        report(29, "ysz", 50, "辖区内两所学校的收费标准已在公开栏张贴。");
        report(30, "xmzj", 40, "养老服务补贴标准已在网站公布。");
        report(12, "xsfj", 25, "正在征集本年度重大决策事项。");
        rest.on("2025-07-18");
        report(30, "xmzj", 80, "养老机构名录和上半年检查结果已公布。");
        report(37, "xwbb", 60, "十九个部门的清单已更新，其余正在核对。");
        fulfil(30, "glz", "镇敬老院的检查结果已公布。");
        progress.say("2025-07-18  first reports of progress");
        rest.on("2025-08-22");
        submit(30, "xmzj", "全部内容已公布，请审核。");
        submit(37, "xwbb", "权责清单已更新并公布。");
        rest.on("2025-08-25");
        decide(30, "approve", Map.of());
        decide(37, "return", Map.of("reason", "有三个部门的清单仍是旧版，请更新后再报。"));
        progress.say("2025-08-25  one task is approved, one is sent back");
    }

    private void autumn() throws Exception {
        rest.on("2025-09-05");
        report(37, "xwbb", 100, "三个部门的清单已按要求更新。");
        submit(37, "xwbb", "已补正，请审核。");
        rest.on("2025-09-08");
        decide(37, "approve", Map.of());
        rest.on("2025-09-12");
        report(10, "xzfbgs", 60, "手册初稿已完成，正在征求意见。");
        report(14, "xzfbgs", 50, "开放活动方案已报批，场地正在落实。");
        rest.on("2025-09-26");
        submit(29, "xjytyj", "各类学校信息均已按目录公布，请审核。");
        progress.say("2025-09-26  one more is submitted; the interpretation handbook, due by the end of September, is not");
    }

    private void report(int ordinal, String unit, int percent, String text) throws Exception {
        rest.post(Person.of(unit), path(ordinal, "progress"), Map.of("percent", percent, "text", text));
    }

    private void fulfil(int ordinal, String unit, String text) throws Exception {
        rest.post(Person.of(unit), path(ordinal, "fulfil"), Map.of("text", text));
    }

    private void submit(int ordinal, String unit, String text) throws Exception {
        rest.post(Person.of(unit), path(ordinal, "submit"), Map.of("text", text));
    }

    private void decide(int ordinal, String decision, Map<String, String> body) throws Exception {
        rest.post(OFFICE, path(ordinal, decision), body);
    }

    private String path(int ordinal, String command) {
        return "/tasks/" + tasks.get(ordinal) + "/" + command;
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream file = Demo.class.getResourceAsStream("/sample/" + name)) {
            return file.readAllBytes();
        }
    }
}
