package io.duban.task.notice.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file is by its first bytes, where that is nothing that can be read as text; its name is not believed. */
enum FileKind {

    PNG("PNG 图片", "a PNG picture", Advice.PICTURE, "\u0089PNG"),
    JPEG("JPEG 图片", "a JPEG picture", Advice.PICTURE, "\u00ff\u00d8\u00ff"),
    GIF("GIF 图片", "a GIF picture", Advice.PICTURE, "GIF8"),
    BMP("BMP 图片", "a BMP picture", Advice.PICTURE, "BM", 6, "\0\0\0\0"),
    WEBP("WebP 图片", "a WebP picture", Advice.PICTURE, "RIFF", 8, "WEBP"),
    HEIC("HEIC 图片", "a HEIC picture", Advice.PICTURE, "", 4, "ftyphe"),
    TIFF_LITTLE("TIFF 图片", "a TIFF picture", Advice.PICTURE, "II*\0"),
    TIFF_BIG("TIFF 图片", "a TIFF picture", Advice.PICTURE, "MM\0*"),
    PDF("PDF 文件", "a PDF file", Advice.LAYOUT, "%PDF"),
    ZIP("ZIP 压缩包或 Office 文档（.docx、.xlsx）", "a ZIP archive or an Office document (.docx, .xlsx)", Advice.ARCHIVE, "PK\u0003\u0004"),
    EMPTY_ZIP("空的 ZIP 压缩包", "an empty ZIP archive", Advice.ARCHIVE, "PK\u0005\u0006"),
    OLE("旧版 Office 或 WPS 文档（.doc、.xls、.wps）", "an old Office or WPS document (.doc, .xls, .wps)", Advice.DOCUMENT,
            "\u00d0\u00cf\u0011\u00e0"),
    GZIP("GZIP 压缩包", "a GZIP archive", Advice.ARCHIVE, "\u001f\u008b"),
    RAR("RAR 压缩包", "a RAR archive", Advice.ARCHIVE, "Rar!"),
    SEVEN_ZIP("7-Zip 压缩包", "a 7-Zip archive", Advice.ARCHIVE, "7z\u00bc\u00af"),
    RTF("RTF 文档", "an RTF document", Advice.DOCUMENT, "{\\rtf"),
    MHTML("单个文件网页（.mht）", "a web archive (.mht)", Advice.DOCUMENT, "MIME-Version:");

    final String zh;
    final String en;
    final Advice advice;
    private final String signature;
    private final int furtherAt;
    private final String further;

    FileKind(String zh, String en, Advice advice, String signature) {
        this(zh, en, advice, signature, 0, "");
    }

    FileKind(String zh, String en, Advice advice, String signature, int furtherAt, String further) {
        this.zh = zh;
        this.en = en;
        this.advice = advice;
        this.signature = signature.toLowerCase(Locale.ROOT);
        this.furtherAt = furtherAt;
        this.further = further.toLowerCase(Locale.ROOT);
    }

    /** What to do with a file that cannot be read. */
    enum Advice {
        DOCUMENT("请用 Word 或 WPS 打开，另存为 .docx 后上传。", "Open it in Word or WPS, save it as .docx, and upload that."),
        SHEET("请用 Excel 或 WPS 打开，另存为 .xlsx 后上传。", "Open it in Excel or WPS, save it as .xlsx, and upload that."),
        LAYOUT("版式文件只有版面、没有表格，请上传排版前的原文档（.docx 或 .xlsx）。",
                "It holds a page layout and no table. Upload the document from which it was made (.docx or .xlsx)."),
        PICTURE("图片中的文字不能读取，请上传原文档（.docx 或 .xlsx）。", "Text in a picture cannot be read. Upload the document itself (.docx or .xlsx)."),
        ARCHIVE("请解压后上传其中的通知文件（.docx 或 .xlsx）。", "Unpack it and upload the notice inside (.docx or .xlsx).");

        final String zh;
        final String en;

        Advice(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /** The kind that {@code file} shows itself to be, if it is one that cannot be read as text. */
    static Optional<FileKind> of(byte[] file) {
        // Latin-1 maps bytes to characters one to one, so that a signature can be written as a string.
        var start = new String(file, 0, Math.min(file.length, 64), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT).replaceFirst("^(\u00ef\u00bb\u00bf)?[ \t\r\n]*", "");
        return Arrays.stream(values()).filter(kind -> start.startsWith(kind.signature) && start.startsWith(kind.further, kind.furtherAt))
                .findFirst();
    }
}
