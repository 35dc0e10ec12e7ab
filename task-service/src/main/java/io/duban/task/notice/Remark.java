package io.duban.task.notice;

import io.duban.events.Deadline.Kind;
import io.duban.events.Finding;
import io.duban.events.Finding.Severity;
import io.duban.events.Item;
import io.duban.events.UnitRef;
import io.duban.task.notice.deadline.DeadlineReader;
import io.duban.task.notice.table.Cell;
import io.duban.task.notice.units.AssigneeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a row says in 备注. It may ask for check-ins, as the requirement may; a deadline or a unit in it is for the office to take over.
 * One that names persons or telephones is personal data and is not kept.
 */
public final class Remark {

    private static final String UNREAD = "remark-unread";

    /** The excerpt's field. */
    static final String FIELD = "remark";

    private static final int SHOWN = 60;
    private static final String SURNAME = "[王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙陶黎贺顾毛郝龚邵钱严覃武戴莫]";
    /** Whoever is not told by a label or a mobile number, which every cell is read without. */
    private static final Pattern PERSON = Pattern.compile("\\d{7,8}"
            + "|" + SURNAME + "\\p{IsHan}{0,2}(?:(?:副|常务)?(?:局长|主任|科长|股长|县长|书记|主席|部长|镇长|乡长|所长|站长)|同志)"
            + "|(?:^|[,，、;；。:：\\s])(?!任务|周报|周期|严格|严禁|陆续|许可)" + SURNAME + "\\p{IsHan}{1,2}(?=$|[,，、;；。\\s\\d])");

    private final Cell cell;

    Remark(Cell cell) {
        this.cell = cell;
    }

    /** What an item's check-ins follow from: the requirement, and what was remarked on it. */
    public static String besides(String requirement, Item item) {
        var remark = item.excerpts().get(FIELD);
        return remark == null ? requirement : requirement + "\n" + remark.raw();
    }

    /** Whether a finding tells what a remark says: no other cell settles it, whichever field it is about. */
    public static boolean tells(Finding finding) {
        return finding.code().equals(UNREAD);
    }

    private boolean namesPersons() {
        return PERSON.matcher(cell.text()).find();
    }

    /** The cell where it may be kept and says anything, else null. */
    Cell kept() {
        return cell.blank() || namesPersons() ? null : cell;
    }

    /** {@code due}: the row's deadline, which the remark may itself have given. */
    List<Finding> findings(Item item, Due due, AssigneeReader assignees, Integer year) {
        var findings = new ArrayList<Finding>();
        if (namesPersons()) {
            findings.add(new Finding(Severity.INFO, "remark-not-kept", item.ordinal(), FIELD, cell.place(), "备注写有人员或电话，属于个人信息，没有保留。", null,
                    false));
            return findings;
        }
        var deadlines = due.from() == null ? String.join("、", Due.phrases(cell.raw())) : "";
        if (!deadlines.isEmpty()) {
            findings.add(unread(item, "deadline", "时限“" + deadlines + "”", proposal(item.deadline().raw().strip(), deadlines, year)));
        }
        var named = Stream.concat(item.leads().stream(), item.responsibles().stream()).flatMap(assignee -> assignee.units().stream()).toList();
        var units = assignees.mentioned(cell.text()).stream().filter(unit -> !named.contains(unit)).map(UnitRef::name)
                .collect(Collectors.joining("、"));
        if (!units.isEmpty()) {
            findings.add(unread(item, "responsibles", "单位“" + units + "”", "如是责任单位，补填“" + units + "”；否则确认"));
        }
        return findings;
    }

    private Finding unread(Item item, String field, String what, String proposal) {
        var text = cell.text();
        return new Finding(Severity.WARNING, UNREAD, item.ordinal(), field, cell.place(),
                "备注“" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + "”中写有" + what + "，没有读入。", proposal, false);
    }

    private static String proposal(String printed, String deadlines, Integer year) {
        var stages = deadlines + "、" + printed;
        boolean understood = DeadlineReader.understand(stages, year, "", null).kind() != Kind.UNRESOLVED;
        return understood ? "如是阶段时限，完成时限改填“" + stages + "”；否则确认" : "如是本项任务的时限，改填完成时限；否则确认";
    }
}
