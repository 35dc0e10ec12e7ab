package io.duban.task.notice.file;

import io.duban.task.notice.table.UnreadableNotice;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML part read as a stream, in memory that does not grow with it. Elements are known by their local names, so that
 * the transitional and the strict form of Office XML are read alike. No office program writes a DOCTYPE; whoever does
 * wants entities expanded or files fetched, and is refused.
 */
final class OfficeXml {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private String vocabulary;

    OfficeXml(InputStream part) throws XMLStreamException {
        try {
            xml = FACTORY.createXMLStreamReader(decoded(new PushbackInputStream(part, 2)));
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    /** Office XML is UTF-8 or UTF-16. Decoded here, since the parser tells the standard error stream of each wrong byte. */
    private static Reader decoded(PushbackInputStream part) throws IOException {
        var start = part.readNBytes(2);
        part.unread(start);
        int first = start.length < 2 ? 0 : (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        boolean wide = first == 0xFEFF || first == 0xFFFE || first == '<' || first == '<' << 8;
        var charset = !wide ? StandardCharsets.UTF_8 : first == '<' << 8 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16;
        var reader = new PushbackReader(new InputStreamReader(part, charset.newDecoder()), 1);
        int mark = reader.read();
        if (mark >= 0 && mark != '\uFEFF') {
            reader.unread(mark);
        }
        return reader;
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else is on the class path: its limits are known.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Goes on to the next beginning of an element of the part's own vocabulary; false at the end. */
    boolean nextStart() throws XMLStreamException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** The next event, as StAX numbers them. */
    int next() throws XMLStreamException {
        if (!xml.hasNext()) {
            return XMLStreamConstants.END_DOCUMENT;
        }
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
            throw new UnreadableNotice("doctype-not-allowed", "文件内部含有 DOCTYPE 声明，正常的 Word、Excel、WPS 文件没有，为安全起见没有读取。请打开原文档，另存为新文件后上传。",
                    "The file declares a DOCTYPE inside, which no office program writes, and was not read. Open the document, save it as"
                            + " a new file, and upload that.");
        }
        if (event == XMLStreamConstants.START_ELEMENT && vocabulary == null) {
            vocabulary = String.valueOf(xml.getNamespaceURI());
        }
        return event;
    }

    /** Whether the element at hand has this name, in the vocabulary of the part's root. */
    boolean is(String name) {
        return xml.getLocalName().equals(name) && String.valueOf(xml.getNamespaceURI()).equals(vocabulary);
    }

    /** The element's name, empty where it belongs to a foreign vocabulary (drawings, formulas). */
    String name() {
        return String.valueOf(xml.getNamespaceURI()).equals(vocabulary) ? xml.getLocalName() : "";
    }

    /** The same, whatever its vocabulary. */
    String localName() {
        return xml.getLocalName();
    }

    /** An attribute by its local name, null where there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A number, or the other value where there is none or nonsense. */
    int number(String attribute, int otherwise) {
        var value = attribute(attribute);
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    /** The characters at hand. */
    String characters() {
        return xml.getText();
    }

    /** Passes over the element at hand with everything in it. */
    void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }
}
