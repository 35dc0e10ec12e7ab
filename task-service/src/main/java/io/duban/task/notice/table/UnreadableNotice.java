package io.duban.task.notice.table;

/**
 * The file holds no notice that can be read. {@code code} is stable (the portal's help pages hang on it); both details
 * say what was seen instead and what to do.
 */
public final class UnreadableNotice extends RuntimeException {

    private final String code;
    private final String detailZh;
    private final String detailEn;

    /** What was seen and what to do, in both languages. */
    public UnreadableNotice(String code, String detailZh, String detailEn) {
        super(code + ": " + detailEn);
        this.code = code;
        this.detailZh = detailZh;
        this.detailEn = detailEn;
    }

    /** Such as {@code no-table}; the description of the import lists them all. */
    public String code() {
        return code;
    }

    public String detailZh() {
        return detailZh;
    }

    public String detailEn() {
        return detailEn;
    }
}
