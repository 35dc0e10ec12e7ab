package io.duban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A notice of 2,000 rows, as a province may write one: its file goes in, its draft is there. */
record LargeNotice(BusyCounty county) {
    private static final int ROWS = 2000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;

    void measure() throws IOException, InterruptedException {
        for (int round = 0; round < WARM_UP; round++) {
            county.imports(notice(round));
        }
        var sample = new Sample();
        for (int round = 0; round < ROUNDS; round++) {
            var notice = notice(WARM_UP + round);
            long begin = System.nanoTime();
            county.imports(notice);
            sample.add(System.nanoTime() - begin);
        }
        Bench.print("import of a plan with 2,000 rows, warm", sample.range(), "to reach: 3000 ms");
        Bench.print("  the most that task-service held in memory by then", peak() + " MB", "to reach: 300 MB");
    }

    private static String notice(int number) {
        return "某政办字〔2025〕" + (500 + number) + "号\n关于印发2025年政务公开工作任务分解表的通知\n2025年5月26日\n序号|工作任务|具体要求|牵头单位|责任单位|完成时限\n"
                + IntStream.rangeClosed(1, ROWS).mapToObj(row -> row + "|（" + row % 9 + "）公开事项|逐项核对第" + row
                        + "类公开目录，缺漏的补齐，过时的撤下，每季度更新一次。|县财政局、县民政局|县政府各部门、单位，各乡镇（街道）人民政府（办事处）|12月底前")
                        .collect(Collectors.joining("\n"));
    }

    private long peak() throws IOException {
        var pid = Files.readString(county.system.folder().resolve("run/task-service.pid")).split(" ")[0];
        try (var status = Files.lines(Path.of("/proc", pid, "status"))) {
            return status.filter(line -> line.startsWith("VmHWM")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum() * 1024 / 1_000_000;
        }
    }
}
