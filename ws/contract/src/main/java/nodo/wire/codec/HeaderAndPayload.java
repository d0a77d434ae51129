package nodo.wire.codec;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Tells the binding of the header all that the binding of the payload is told; each takes what is its own. */
final class HeaderAndPayload extends XMLFilterImpl {
    private final ContentHandler header;

    HeaderAndPayload(ContentHandler header, ContentHandler payload) {
        this.header = header;
        setContentHandler(payload);
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        header.setDocumentLocator(locator);
        super.setDocumentLocator(locator);
    }

    @Override
    public void startDocument() throws SAXException {
        header.startDocument();
        super.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        header.endDocument();
        super.endDocument();
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        header.startPrefixMapping(prefix, uri);
        super.startPrefixMapping(prefix, uri);
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        header.endPrefixMapping(prefix);
        super.endPrefixMapping(prefix);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        header.startElement(uri, local, qualified, attributes);
        super.startElement(uri, local, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        header.endElement(uri, local, qualified);
        super.endElement(uri, local, qualified);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        header.characters(text, start, length);
        super.characters(text, start, length);
    }
}
