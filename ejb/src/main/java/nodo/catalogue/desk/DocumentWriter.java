package nodo.catalogue.desk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a published document: elements and texts in the order of their schema, UTF-8. */
public final class DocumentWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    /** Begins a document. */
    public DocumentWriter() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Writes the document's element, the only one with a namespace. */
    public void root(String prefix, String name, String namespace, Runnable content) {
        try {
            out.writeStartElement(prefix, name, namespace);
            out.writeNamespace(prefix, namespace);
            content.run();
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Writes the document's element, in a namespace that all of the document is in. */
    public void root(String name, String namespace, Runnable content) {
        try {
            out.writeStartElement(name);
            out.writeDefaultNamespace(namespace);
            content.run();
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Writes an element around what the content writes. */
    public void element(String name, Runnable content) {
        try {
            out.writeStartElement(name);
            content.run();
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Writes an element with a text. */
    public void text(String name, String text) {
        element(name, () -> characters(text));
    }

    /** Writes an element with a text, cut at the length that its type allows. */
    public void text(String name, String text, int longest) {
        text(name, text.length() > longest ? text.substring(0, longest) : text);
    }

    /** Writes an element if there is a text for it. */
    public void text(String name, Optional<String> text) {
        text.ifPresent(present -> text(name, present));
    }

    /** The document. */
    public byte[] bytes() {
        try {
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    private void characters(String text) {
        try {
            out.writeCharacters(text);
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    private static IllegalStateException unwritable(XMLStreamException cause) {
        return new IllegalStateException("a document could not be written", cause);
    }
}
