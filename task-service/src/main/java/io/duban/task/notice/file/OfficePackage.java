package io.duban.task.notice.file;

import io.duban.platform.CountedStream;
import io.duban.task.notice.table.UnreadableNotice;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip of parts, which every .docx and .xlsx is. Its directory is judged before anything is unpacked, and what is
 * unpacked is counted: a zip bomb costs no more than the limits.
 */
final class OfficePackage implements AutoCloseable {

    static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    /** Office files shrink to a tenth or a fiftieth; a thousandth is a bomb's. */
    private static final int HIGHEST_RATIO = 200;
    private static final long SMALL = 4L * 1024 * 1024;

    private final ZipFile zip;
    private long unpacked;

    private OfficePackage(ZipFile zip) {
        this.zip = zip;
    }

    static OfficePackage open(byte[] file) throws IOException {
        if (directoryEntries(file) > MOST_PARTS) {
            throw tooMuch();
        }
        return new OfficePackage(ZipFile.builder().setByteArray(file).get());
    }

    /** Counted by their signatures, since the directory itself would be read as a whole. */
    private static int directoryEntries(byte[] file) {
        int found = 0;
        for (int i = 0; i + 3 < file.length; i++) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) {
                found++;
            }
        }
        return found;
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    boolean hasAny(String suffix) {
        return entries().anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(suffix));
    }

    private Stream<ZipArchiveEntry> entries() {
        return Collections.list(zip.getEntries()).stream();
    }

    boolean encrypted() {
        return entries().anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption());
    }

    /** The main parts by their content type, as far as the package declares them. */
    Map<String, String> partsByType() throws IOException, XMLStreamException {
        var parts = new HashMap<String, String>();
        try (var types = part(CONTENT_TYPES)) {
            var xml = new OfficeXml(types);
            while (xml.nextStart()) {
                if (xml.is("Override") && xml.attribute("PartName") != null && xml.attribute("ContentType") != null) {
                    parts.putIfAbsent(xml.attribute("ContentType"), xml.attribute("PartName").replaceFirst("^/", ""));
                }
            }
        }
        return parts;
    }

    /** A part's content, counted against the limits as it is read. */
    InputStream part(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null || !zip.canReadEntryData(entry)) {
            throw new IOException("no part " + name);
        }
        return new Counted(zip.getInputStream(entry), entry);
    }

    Optional<InputStream> partIfAny(String name) throws IOException {
        return has(name) ? Optional.of(part(name)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static UnreadableNotice tooMuch() {
        return new UnreadableNotice("file-unpacks-too-large",
                "文件解压后过大（部件超过 %d 个、超过 %d MB，或压缩比异常），为安全起见没有读取。请用 Word、Excel 或 WPS 打开，另存为新文件后上传。"
                        .formatted(MOST_PARTS, MOST_UNPACKED / 1024 / 1024),
                "Unpacked, the file is too large (more than %,d parts, more than %d MB, or compressed beyond belief) and was not read."
                        + " Open it, save it as a new file, and upload that."
                        .formatted(MOST_PARTS, MOST_UNPACKED / 1024 / 1024));
    }

    private final class Counted extends CountedStream {
        private final long packed;
        private long here;

        private Counted(InputStream in, ZipArchiveEntry entry) {
            super(in);
            packed = Math.max(entry.getCompressedSize(), 1);
        }

        @Override
        protected void count(int bytes) {
            here += bytes;
            unpacked += bytes;
            if (unpacked > MOST_UNPACKED || here > SMALL && here / packed > HIGHEST_RATIO) {
                throw tooMuch();
            }
        }
    }
}
