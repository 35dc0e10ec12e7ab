package io.duban.task.notice;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file is by its first bytes; its name is not believed. */
enum FileKind {

    PNG("PNG 图片", "a PNG picture", "\u0089PNG"),
    JPEG("JPEG 图片", "a JPEG picture", "\u00ff\u00d8\u00ff"),
    GIF("GIF 图片", "a GIF picture", "GIF8"),
    TIFF_LITTLE("TIFF 图片", "a TIFF picture", "II*\0"),
    TIFF_BIG("TIFF 图片", "a TIFF picture", "MM\0*"),
    PDF("PDF 文件", "a PDF file", "%PDF"),
    ZIP("ZIP 压缩包或 Office 文档（.docx、.xlsx）", "a ZIP archive or an Office document (.docx, .xlsx)", "PK\u0003\u0004"),
    OLE("旧版 Office 或 WPS 文档（.doc、.xls、.wps）", "an old Office or WPS document (.doc, .xls, .wps)",
            "\u00d0\u00cf\u0011\u00e0"),
    GZIP("GZIP 压缩包", "a GZIP archive", "\u001f\u008b"),
    RAR("RAR 压缩包", "a RAR archive", "Rar!"),
    SEVEN_ZIP("7-Zip 压缩包", "a 7-Zip archive", "7z\u00bc\u00af"),
    RTF("RTF 文档", "an RTF document", "{\\rtf"),
    HTML("网页", "a web page", "<!doctype html"),
    HTML_BARE("网页", "a web page", "<html");

    final String zh;
    final String en;
    private final String signature;

    FileKind(String zh, String en, String signature) {
        this.zh = zh;
        this.en = en;
        this.signature = signature.toLowerCase(Locale.ROOT);
    }

    /** The kind that {@code file} shows itself to be, if it is one that cannot be read as text. */
    static Optional<FileKind> of(byte[] file) {
        // Latin-1 maps bytes to characters one to one, so that a signature can be written as a string.
        var start = new String(file, 0, Math.min(file.length, 64), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT).replaceFirst("^(\u00ef\u00bb\u00bf)?[ \t\r\n]*", "");
        return Arrays.stream(values()).filter(kind -> start.startsWith(kind.signature)).findFirst();
    }
}
