package vn.trucban.notifier.feed;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document of one namespace, element by element. Characters that XML 1.0 cannot hold are left out. */
final class Xml {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    private Xml(String root, String namespace) throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        writer.writeStartDocument("UTF-8", "1.0");
        writer.writeStartElement(root);
        writer.writeDefaultNamespace(namespace);
    }

    /** What goes inside an element. */
    @FunctionalInterface
    interface Body {
        void write(Xml xml);
    }

    static byte[] document(String root, String namespace, Body body) {
        try {
            Xml xml = new Xml(root, namespace);
            body.write(xml);
            xml.writer.writeEndElement();
            xml.writer.writeEndDocument();
            xml.writer.close();
            return xml.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory can always be written", e);
        }
    }

    Xml element(String name, Body body) {
        try {
            writer.writeStartElement(name);
            body.write(this);
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory can always be written", e);
        }
    }

    Xml text(String name, String text) {
        return element(name, xml -> xml.characters(text));
    }

    /** An element without content. */
    Xml empty(String name, String... attributes) {
        return element(name, xml -> xml.attributes(attributes));
    }

    Xml attributes(String... namesAndValues) {
        try {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                writer.writeAttribute(namesAndValues[i], allowed(namesAndValues[i + 1]));
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory can always be written", e);
        }
    }

    Xml characters(String text) {
        try {
            writer.writeCharacters(allowed(text));
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory can always be written", e);
        }
    }

    /** Char of XML 1.0, production 2. */
    private static String allowed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
