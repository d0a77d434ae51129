package nodo.local.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nodo.local.client.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One change of one element of a message.
 *
 * <p>The words of the tables: {@code absent}, {@code empty}, {@code twice}, {@code unwrapped} (its children one level up),
 * {@code 36 characters}, {@code 12 digits}, {@code = TEXT}.
 *
 * @param field the element's local name, the first of that name; {@code PARENT/NAME} where that is not the one meant
 * @param words what is changed
 */
record Mutation(String field, String words) {

    private static final Pattern LENGTH = Pattern.compile("(\\d+) (characters|digits)");

    /** The message with this change. */
    String of(String message) {
        Document document = Xml.parse(message);
        apply(find(document));
        return Xml.text(document);
    }

    private void apply(Element element) {
        Node parent = element.getParentNode();
        switch (words) {
            case "absent" -> parent.removeChild(element);
            case "empty" -> element.setTextContent("");
            case "twice" -> parent.insertBefore(element.cloneNode(true), element);
            case "unwrapped" -> {
                Xml.children(element).forEach(child -> parent.insertBefore(child, element));
                parent.removeChild(element);
            }
            default -> element.setTextContent(newText());
        }
    }

    private String newText() {
        if (words.startsWith("= ")) {
            return words.substring(2);
        }
        Matcher length = LENGTH.matcher(words);
        if (!length.matches()) {
            throw new IllegalArgumentException("no such change: " + words);
        }
        int count = Integer.parseInt(length.group(1));
        return ("digits".equals(length.group(2)) ? "7" : "x").repeat(count);
    }

    private Element find(Document document) {
        String name = field.substring(field.indexOf('/') + 1);
        String parent = field.substring(0, Math.max(0, field.indexOf('/')));
        var found = document.getElementsByTagNameNS("*", name);
        for (int i = 0; i < found.getLength(); i++) {
            if (parent.isEmpty() || parent.equals(found.item(i).getParentNode().getLocalName())) {
                return (Element) found.item(i);
            }
        }
        throw new IllegalArgumentException("the message has no " + field);
    }
}
