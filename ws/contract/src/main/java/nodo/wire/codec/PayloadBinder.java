package nodo.wire.codec;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Hands to the binding what the validator passes on of the payload, without the envelope around it. */
final class PayloadBinder extends XMLFilterImpl {
    private final EnvelopeTracker tracker;

    PayloadBinder(EnvelopeTracker tracker, ContentHandler binding) {
        this.tracker = tracker;
        setContentHandler(binding);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        if (tracker.insideSoundPayload()) {
            super.startElement(uri, local, qualified, attributes);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        if (tracker.insideSoundPayload()) {
            super.endElement(uri, local, qualified);
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (tracker.insideSoundPayload()) {
            super.characters(text, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) {
        // The binding has no use for it.
    }
}
