package io.duban.task.notice.deadline;

/**
 * What is to have happened by a date (6月底完成, 5月底前动工, 9月投入使用, 6月底前完成初稿). It says what, not when: the date
 * stands, unless the object tells of another time (完成并长期坚持).
 */
final class Milestone {

    private static final String OBJECT = "(?:(?!长期|常年|持续|常态|适时|尽快|每|[年月日季旬前后或])\\p{IsHan}){0,16}";

    static final String FORM = "(?:(?:务必|力争|确保|基本|全部|全面|初步|正式|分别|需|应|须){0,3}"
            + "(?:完成|完工|竣工|动工|开工|启动|投入使用|投用|建成|形成|上线|印发|出台|制定|发布|公布|公开|报送|上报|到位|落实|整改到位|办结|实施|见效|取得)"
            + OBJECT + ")?";

    private Milestone() {
    }
}
