package io.duban.task.notice.table;

/**
 * How much of a file is taken in at most. A county's largest plans have some thousands of rows; what goes far beyond is
 * refused while it is read, before it fills the memory.
 */
public final class Extent {

    private static final int MOST_CELLS = 200_000;
    private static final int MOST_CHARACTERS = 1_000_000;

    private int cells;
    private int characters;

    /** One more cell. */
    public void cell() {
        if (++cells > MOST_CELLS) {
            throw tooLarge();
        }
    }

    /** So many more characters. */
    public void text(int length) {
        characters += length;
        if (characters > MOST_CHARACTERS) {
            throw tooLarge();
        }
    }

    /** The refusal, {@code table-too-large}. */
    public static UnreadableNotice tooLarge() {
        return new UnreadableNotice("table-too-large",
                "文件内容过多（超过 %d 万个单元格或 %d 万字），不像是一份通知。请只保留通知正文和任务分解表后重新上传。"
                        .formatted(MOST_CELLS / 10_000, MOST_CHARACTERS / 10_000),
                "The file holds more than %,d cells or %,d characters, which no notice does. Keep the notice and its table, and upload it again."
                        .formatted(MOST_CELLS, MOST_CHARACTERS));
    }
}
