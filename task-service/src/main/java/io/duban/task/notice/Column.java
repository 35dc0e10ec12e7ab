package io.duban.task.notice;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column holds, by the names that governments give it. The first kind whose pattern is found wins. */
enum Column {

    /** Persons never enter a plan: they are personal data, and a unit names its own when it acknowledges. */
    IGNORED("备注|责任人|责任领导|分管|联系人|联系方式|电话|负责人"),
    ORDINAL("^序号|^编号|^№"),
    LEADS("牵头"),
    RESPONSIBLES("责任(单位|部门|科室|主体)|配合|协办|承办|落实单位|参与单位|参加单位"),
    DEADLINE("时限|期限|完成(时间|日期)|办结时间|时间(节点|要求|安排)"),
    REQUIREMENT("(具体|工作|任务|落实|目标)要求|(具体|工作|任务|主要|重点)内容|具体(任务|事项|措施)|(工作|落实|主要)(措施|举措)"),
    TOPIC("任务|事项|项目|重点工作|类别|主题");

    /** A longer cell is a sentence that happens to hold such a word. */
    private static final int LONGEST_NAME = 14;

    private final Pattern names;

    Column(String names) {
        this.names = Pattern.compile(names);
    }

    static Optional<Column> named(String header) {
        var name = header.replaceAll("\\s", "");
        boolean sentence = name.length() > LONGEST_NAME || name.matches(".*[。；:：].*");
        return name.isEmpty() || sentence || Heading.of(name) != Heading.UNNUMBERED ? Optional.empty() : Arrays.stream(values()).filter(column -> column.names.matcher(name).find()).findFirst();
    }
}
