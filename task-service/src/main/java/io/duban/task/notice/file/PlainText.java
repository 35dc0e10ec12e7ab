package io.duban.task.notice.file;

import io.duban.task.notice.table.UnreadableNotice;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A text file's characters. Notices arrive in whatever their editor saved: UTF-8, UTF-16 in either order, with or without
 * a byte order mark, GBK or GB18030. Anything else is refused rather than read as rubbish.
 */
public record PlainText(String text, Charset charset) {

    /** A superset of GBK and GB2312, so that one decoder serves all three. */
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Decodes a file, or refuses it. Throws {@link UnreadableNotice}. */
    public static PlainText of(byte[] file) {
        notEmpty(file);
        FileKind.of(file).ifPresent(kind -> {
            throw notText(kind.zh, kind.en);
        });
        var text = decoded(file).orElseThrow(() -> notText("不明格式的二进制文件", "a binary file of unknown format"));
        if (text.text().isBlank()) {
            throw new UnreadableNotice("file-empty", "文件中只有空白，没有文字。请检查后重新上传。",
                    "The file holds only blanks. Please check it and upload it again.");
        }
        return text;
    }

    static void notEmpty(byte[] file) {
        if (file.length == 0) {
            throw new UnreadableNotice("file-empty", "文件是空的（0 字节）。请检查后重新上传。",
                    "The file is empty (0 bytes). Please check it and upload it again.");
        }
    }

    /** The same text in the characters that the file itself names, where they are others than were guessed and fit. */
    PlainText declaredAs(String name, byte[] file) {
        // What is valid UTF-8 or UTF-16 is nothing else, whatever a page claims that was converted on its way.
        if (!charset.equals(GB18030) || !isSupported(name) || name.toUpperCase(Locale.ROOT).startsWith("GB")) {
            return this;
        }
        return strictly(file, 0, Charset.forName(name)).orElse(this);
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    private static Optional<PlainText> decoded(byte[] file) {
        return withMark(file, StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF)
                .or(() -> withMark(file, StandardCharsets.UTF_16LE, 0xFF, 0xFE))
                .or(() -> withMark(file, StandardCharsets.UTF_16BE, 0xFE, 0xFF))
                .or(() -> withoutMark(file));
    }

    private static Optional<PlainText> withMark(byte[] file, Charset charset, int... mark) {
        if (file.length < mark.length) {
            return Optional.empty();
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return Optional.empty();
            }
        }
        return strictly(file, mark.length, charset);
    }

    /** Zero bytes never occur in UTF-8 or GB18030 text; in UTF-16 they are the upper halves of digits and line ends. */
    private static Optional<PlainText> withoutMark(byte[] file) {
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == 0) {
                evenZeros += 1 - i % 2;
                oddZeros += i % 2;
            }
        }
        if (evenZeros + oddZeros == 0) {
            return strictly(file, 0, StandardCharsets.UTF_8).or(() -> strictly(file, 0, GB18030));
        }
        return strictly(file, 0, oddZeros > evenZeros ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static Optional<PlainText> strictly(byte[] file, int from, Charset charset) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(file, from, file.length - from)).toString()
                    .replaceFirst("^\uFEFF", "");
            return looksWritten(text) ? Optional.of(new PlainText(text, charset)) : Optional.empty();
        } catch (CharacterCodingException notThisCharset) {
            return Optional.empty();
        }
    }

    /** Binary data often decodes by chance; it then holds control, private or unassigned characters, which text does not. */
    private static boolean looksWritten(String text) {
        // One zero is enough to know: no text has it, and no database takes it.
        if (text.indexOf('\0') >= 0) {
            return false;
        }
        long strange = text.codePoints().filter(PlainText::strange).count();
        return strange * 200 <= text.length();
    }

    private static boolean strange(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> "\t\n\r\f\u000b".indexOf(character) < 0;
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static UnreadableNotice notText(String zh, String en) {
        return new UnreadableNotice("not-text",
                "这不是文本文件，看起来是" + zh + "。请在原文档中另存为后上传：通知存为 .docx 或 .xlsx，单位名录存为 .csv。",
                "This is not a text file; it looks like " + en
                        + ". Please save the notice as .docx or .xlsx, or the directory of units as .csv, and upload that.");
    }
}
