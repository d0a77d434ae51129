package nodo.wire.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.Locator2;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Follows a document from its parser to its validator: where it is, and its first mistake.
 *
 * <p>Nearly all mistakes are the validator's or the parser's to find, in their own words. After the first one
 * nothing is validated any more.
 */
class MistakeTracker extends XMLFilterImpl {
    /** The validator's own words, for elements that the schema knows but that do not belong where they are. */
    private static final String UNDECLARED = "cvc-elt.1.a: impossibile trovare la dichiarazione dell'elemento \"%s\".";

    private static final String NOT_XML_1_0 = "La versione 1.1 di XML non è ammessa.";

    private static final String TOO_LONG = "Il testo supera i %d caratteri.";

    private static final String NOT_BINDABLE = "Il valore non è tra quelli ammessi.";

    private static final String BAD_ENCODING = "Codifica dei caratteri non valida: ";

    /** The first mistake: where it is, and what is wrong. */
    record Mistake(String path, String message) {}

    private final ValidatorHandler validator;
    private final QName documentElement;
    private final List<String> path = new ArrayList<>();
    private final ElementText text;

    private Optional<DetachedText> detached = Optional.empty();
    private @Nullable Locator locator;
    private Optional<Mistake> mistake = Optional.empty();

    MistakeTracker(ValidatorHandler validator, QName documentElement, Set<String> longTexts) {
        super(HardenedXml.reader());
        this.validator = validator;
        this.documentElement = documentElement;
        this.text = new ElementText(longTexts);
        validator.setErrorHandler(this);
    }

    /** Takes the attachment out of what is read from now on. */
    final void detach(Attachment attachment) {
        detached = Optional.of(new DetachedText(attachment));
        text.limitAll();
    }

    /** Reads a document up to its end, or to where nothing more can be learned from it. */
    final void follow(InputSource source) {
        reset();
        try {
            parse(source);
        } catch (SAXException e) {
            note(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            note(BAD_ENCODING + e.getMessage());
        } catch (ArrayIndexOutOfBoundsException e) {
            // The JDK's decoder of base64 has no answer to a character beyond ASCII but this.
            note(NOT_BINDABLE);
        }
    }

    void reset() {
        path.clear();
        mistake = Optional.empty();
        setContentHandler(validator);
    }

    final Optional<Mistake> mistake() {
        return mistake;
    }

    final void noteUndeclared(String qualified) {
        note(UNDECLARED.formatted(qualified));
    }

    /** Takes note that the schema admits the value being read and the binding does not. */
    final void noteUnbindable() {
        note(NOT_BINDABLE);
    }

    /** The elements around and including the one being read, outermost first. */
    final List<String> path() {
        return path;
    }

    /** Looks at an element, already part of the path, before the validator does. */
    void enter(String uri, String local, String qualified) {
        if (path.size() > 1) {
            return;
        }
        if (locator instanceof Locator2 entity && "1.1".equals(entity.getXMLVersion())) {
            // It would let control characters in, which nothing that we write may contain.
            note(NOT_XML_1_0);
        }
        if (!documentElement.equals(new QName(uri, local))) {
            noteUndeclared(qualified);
        }
    }

    /** Whether the validator looks into the element being read; it skips some. */
    boolean validated() {
        return true;
    }

    /** Whether the validator gets to see the element being read. */
    boolean passedOn() {
        return true;
    }

    @Override
    public final void setDocumentLocator(Locator documentLocator) {
        locator = documentLocator;
        super.setDocumentLocator(documentLocator);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        path.add(local);
        text.enter(local, attributes);
        enter(uri, local, qualified);
        if (passedOn()) {
            super.startElement(uri, local, qualified, attributes);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        Optional<String> told = detached.flatMap(attachment -> attachment.leave(path));
        if (told.isPresent()) {
            super.characters(told.get().toCharArray(), 0, told.get().length());
        }
        if (passedOn()) {
            super.endElement(uri, local, qualified);
        }
        text.leave();
        path.remove(path.size() - 1);
    }

    @Override
    public final void characters(char[] characters, int start, int count) throws SAXException {
        if (detached.filter(attachment -> attachment.takes(path, characters, start, count))
                .isPresent()) {
            return;
        }
        text.read(characters, start, count);
        if (text.tooLong() && validated()) {
            note(TOO_LONG.formatted(text.most()));
        }
        if (passedOn()) {
            super.characters(characters, start, count);
        }
    }

    @Override
    public final void warning(SAXParseException warning) {
        // Neither the parser nor the validator warns about anything that makes a document invalid.
    }

    @Override
    public final void error(SAXParseException error) {
        note(String.valueOf(error.getMessage()));
    }

    @Override
    public final void fatalError(SAXParseException error) throws SAXException {
        note(String.valueOf(error.getMessage()));
        throw error;
    }

    final void note(String message) {
        note(place(), message);
    }

    final void note(String place, String message) {
        if (mistake.isEmpty()) {
            mistake = Optional.of(new Mistake(place, text.tellable(message)));
            setContentHandler(new DefaultHandler());
        }
    }

    private String place() {
        return path.size() <= 1 ? documentElement.getLocalPart() : String.join("/", path);
    }
}
