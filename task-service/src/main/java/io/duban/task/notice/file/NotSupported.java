package io.duban.task.notice.file;

import io.duban.task.notice.file.FileKind.Advice;
import io.duban.task.notice.table.UnreadableNotice;
import java.nio.charset.StandardCharsets;

/** The refusals of files that are something, but nothing that a notice can be read from. */
final class NotSupported {

    private NotSupported() {
    }

    static UnreadableNotice of(String zh, String en, Advice advice) {
        return new UnreadableNotice("format-not-supported", "这个文件看起来是" + zh + "，不能从中读取任务分解表。" + advice.zh,
                "The file looks like " + en + ", from which no table can be read. " + advice.en);
    }

    /** An OLE container is an old .doc or .xls, or a newer file under a password: the names of its streams tell which. */
    static UnreadableNotice ole(byte[] file) {
        // UTF-16LE names found in Latin-1: every other character is a zero.
        var bytes = new String(file, StandardCharsets.ISO_8859_1);
        if (bytes.contains(wide("EncryptedPackage"))) {
            return encrypted();
        }
        if (bytes.contains(wide("WordDocument"))) {
            return of("旧版 Word 或 WPS 文字文档（.doc、.wps）", "an old Word or WPS document (.doc, .wps)", Advice.DOCUMENT);
        }
        if (bytes.contains(wide("Workbook")) || bytes.contains(wide("Book"))) {
            return of("旧版 Excel 或 WPS 表格（.xls、.et）", "an old Excel or WPS workbook (.xls, .et)", Advice.SHEET);
        }
        return of(FileKind.OLE.zh, FileKind.OLE.en, FileKind.OLE.advice);
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    static UnreadableNotice encrypted() {
        return new UnreadableNotice("file-encrypted", "文件设有打开密码，不能读取。请在 Word、Excel 或 WPS 中取消密码，保存后上传。",
                "The file is protected by a password and cannot be read. Remove the password, save the file, and upload it again.");
    }

    static UnreadableNotice macros() {
        return new UnreadableNotice("file-has-macros", "文件中含有宏，为安全起见没有读取。请另存为不含宏的 .docx 或 .xlsx 后上传。",
                "The file contains macros and was not read. Save it without macros, as .docx or .xlsx, and upload that.");
    }

    static UnreadableNotice broken() {
        return new UnreadableNotice("file-broken", "文件已损坏或不完整，打不开。请在 Word、Excel 或 WPS 中确认能打开，另存为新文件后上传。",
                "The file is damaged or incomplete. Make sure that it opens, save it as a new file, and upload that.");
    }
}
