package nodo.offer.partner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** An element of a valid document: its elements in their order, or its text. */
final class Element {

    private final String name;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Element(String name) {
        this.name = name;
    }

    /** The elements of one name. */
    List<Element> all(String child) {
        return children.stream().filter(element -> element.name.equals(child)).toList();
    }

    /** The first element of a name. */
    Optional<Element> find(String child) {
        return children.stream().filter(element -> element.name.equals(child)).findFirst();
    }

    /** An element that the schema requires. */
    Element get(String child) {
        return find(child).orElseThrow(() -> new IllegalStateException("a valid document without " + child));
    }

    /** The text of an element; empty if there is none, or nothing in it. */
    Optional<String> text(String child) {
        return find(child).map(element -> element.text.toString()).filter(found -> !found.isEmpty());
    }

    String text() {
        return text.toString();
    }

    /** Whether an element says 1. */
    boolean isOn(String child) {
        return text(child).map(String::strip).filter("1"::equals).isPresent();
    }

    /** Builds the elements of a document while the validator lets it pass. */
    static final class Builder extends DefaultHandler {

        private final Element document = new Element("");
        private final Deque<Element> open = new ArrayDeque<>(List.of(document));

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            Element element = new Element(local);
            open.element().children.add(element);
            open.push(element);
        }

        @Override
        public void characters(char[] characters, int start, int count) {
            open.element().text.append(characters, start, count);
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            open.pop();
        }

        Element document() {
            return document;
        }
    }
}
