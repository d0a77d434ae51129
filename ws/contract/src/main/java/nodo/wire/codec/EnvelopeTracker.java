package nodo.wire.codec;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * Follows a SOAP message, and learns what its header and its body hold.
 *
 * <p>The schema knows the envelope too, so the validator checks it as well. Headers that the service does not know are
 * kept from the validator: others may put there what they like. After a mistake the message is read on only until the
 * element in the body is known, because that element tells which operation has to answer.
 */
final class EnvelopeTracker extends MistakeTracker {
    static final QName ENVELOPE = new QName("http://schemas.xmlsoap.org/soap/envelope/", "Envelope");

    private static final String HEADER = "Header";
    private static final String BODY = "Body";

    /** Where a header or the payload begins: envelope, header or body, then it. */
    private static final int PART_DEPTH = 3;

    private static final String MISSING = "Manca l'intestazione \"%s\".";
    private static final String REPEATED = "L'intestazione \"%s\" è di troppo.";

    private final Map<QName, Message> messages;
    private final Set<QName> headers;

    private @Nullable QName root;
    private @Nullable QName header;
    private boolean insideKnownHeader;

    EnvelopeTracker(ValidatorHandler validator, Set<String> longTexts, Map<QName, Message> messages) {
        super(validator, ENVELOPE, longTexts);
        this.messages = messages;
        this.headers = messages.values().stream()
                .flatMap(message -> message.header().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    void reset() {
        super.reset();
        root = null;
        header = null;
        insideKnownHeader = false;
    }

    /** The element in the body, as soon as it was read. */
    Optional<QName> root() {
        return Optional.ofNullable(root);
    }

    /** The element in the header, if the service knows it, as soon as it was read. */
    Optional<QName> header() {
        return Optional.ofNullable(header);
    }

    /** Whether what is being read belongs to a payload in which no mistake was found so far. */
    boolean insideSoundPayload() {
        return root != null && inPart() && mistake().isEmpty();
    }

    /** Whether what is being read belongs to a known header in which no mistake was found so far. */
    boolean insideSoundHeader() {
        return root == null && insideKnownHeader && inPart() && mistake().isEmpty();
    }

    @Override
    void enter(String uri, String local, String qualified) {
        super.enter(uri, local, qualified);
        if (path().size() != PART_DEPTH) {
            return;
        }
        if (HEADER.equals(path().get(1))) {
            enterHeader(new QName(uri, local));
        }
        if (BODY.equals(path().get(1)) && root == null) {
            enterPayload(new QName(uri, local), qualified);
        }
    }

    private void enterHeader(QName name) {
        insideKnownHeader = headers.contains(name);
        if (!insideKnownHeader) {
            return;
        }
        if (header != null) {
            note(REPEATED.formatted(name.getLocalPart()));
        }
        header = name;
    }

    private void enterPayload(QName name, String qualified) {
        root = name;
        Message message = messages.get(name);
        if (message == null) {
            noteUndeclared(qualified);
            return;
        }
        message.header()
                .filter(wanted -> !wanted.equals(header))
                .ifPresent(wanted ->
                        note(ENVELOPE.getLocalPart() + "/" + HEADER, MISSING.formatted(wanted.getLocalPart())));
    }

    @Override
    boolean validated() {
        return root != null || inPart() && passedOn();
    }

    @Override
    boolean passedOn() {
        return insideKnownHeader || !inPart() || !HEADER.equals(path().get(1));
    }

    private boolean inPart() {
        return path().size() >= PART_DEPTH;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        super.startElement(uri, local, qualified, attributes);
        stopWhenAllIsKnown();
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        super.endElement(uri, local, qualified);
        stopWhenAllIsKnown();
    }

    private void stopWhenAllIsKnown() throws SAXException {
        if (mistake().isPresent() && root != null) {
            throw new SAXException("nothing more to learn from this message");
        }
    }
}
