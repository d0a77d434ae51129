package nodo.wire.codec;

import java.util.function.BooleanSupplier;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Hands to a binding what the validator passes on of one part of a message, without the envelope around it. */
final class PartBinder extends XMLFilterImpl {
    private final BooleanSupplier insidePart;

    PartBinder(BooleanSupplier insidePart, ContentHandler binding) {
        this.insidePart = insidePart;
        setContentHandler(binding);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        if (insidePart.getAsBoolean()) {
            super.startElement(uri, local, qualified, attributes);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        if (insidePart.getAsBoolean()) {
            super.endElement(uri, local, qualified);
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (insidePart.getAsBoolean()) {
            super.characters(text, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) {
        // The binding has no use for it.
    }
}
