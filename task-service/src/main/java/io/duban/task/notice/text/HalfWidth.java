package io.duban.task.notice.text;

/** Full-width and half-width forms count alike (（ and (, ， and ,, １ and 1). */
public final class HalfWidth {

    private static final int FULL_TO_HALF = 0xFEE0;

    private HalfWidth() {
    }

    /** The same text in half-width forms, character for character, so that places in it are places in the original. */
    public static String of(String text) {
        var half = new StringBuilder(text);
        for (int i = 0; i < half.length(); i++) {
            half.setCharAt(i, of(half.charAt(i)));
        }
        return half.toString();
    }

    private static char of(char character) {
        if (character >= '！' && character <= '～') {
            return (char) (character - FULL_TO_HALF);
        }
        return character == '\u3000' || character == '\u00A0' ? ' ' : character;
    }
}
