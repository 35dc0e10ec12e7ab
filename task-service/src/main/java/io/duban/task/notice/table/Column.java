package io.duban.task.notice.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column holds, by the names that governments give it. The first kind whose pattern is found wins. */
public enum Column {

    /** Persons never enter a plan: they are personal data, and a unit names its own when it acknowledges. */
    IGNORED("责任人|责任领导|分管|包保领导|联系人|联络员|经办人|联系方式|电话|手机|座机|邮箱|负责人"),
    ORDINAL("^序号|^编号|^№"),
    /** 牵头单位/责任单位 in one column is not among them: the cell itself, or the order, says who leads. */
    LEADS("^(?!.*牵头.{0,2}[、/及和与（(,，].*(责任|配合|协办))(.*牵头|.*主办|.*主责)"),
    RESPONSIBLES("责任(单位|部门|科室|股室|处室|主体|分工|机关)|职责分工|配合|协办|承办|(落实|参与|参加|实施|承担)(单位|部门|主体)|^(单位|部门|责任)$"),
    DEADLINE("时限|期限|(完成|办理|截止)(时间|日期)|办结时间|时间(节点|要求|安排)|进度(要求|安排)|^时间$"),
    /** What stands here may name a deadline where no column of its own does. */
    REMARK("^备注|^说明$"),
    REQUIREMENT("(具体|工作|任务|落实|目标)要求|(具体|工作|任务|主要|重点)内容|具体(任务|事项|措施|工作|举措)|(工作|落实|主要|重点)(措施|举措)"),
    TOPIC("任务|事项|项目|重点工作|类别|主题|领域|指标"),
    /** No name that is known, or none: what stands here is not read, and the office is told. */
    UNKNOWN("(?!)");

    /** A longer cell is a sentence that happens to hold such a word. */
    private static final int LONGEST_NAME = 14;

    private final Pattern names;

    Column(String names) {
        this.names = Pattern.compile(names);
    }

    /** What a column with this header holds; nothing where it is no such header. */
    public static Optional<Column> named(String header) {
        var name = header.replaceAll("\\s", "");
        boolean sentence = name.length() > LONGEST_NAME || name.matches(".*[。；:：].*");
        return name.isEmpty() || sentence || Heading.of(name) != Heading.UNNUMBERED ? Optional.empty()
                : Arrays.stream(values()).filter(column -> column.names.matcher(name).find()).findFirst();
    }
}
