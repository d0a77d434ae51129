package nodo.wire.codec;

import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * Follows a SOAP message, and learns what its body holds.
 *
 * <p>The schema knows the envelope too, so the validator checks it as well. After a mistake the message is read on
 * only until the element in the body is known, because that element tells which operation has to answer.
 */
final class EnvelopeTracker extends MistakeTracker {
    static final QName ENVELOPE = new QName("http://schemas.xmlsoap.org/soap/envelope/", "Envelope");

    private static final String BODY = "Body";
    private static final int PAYLOAD_DEPTH = 3;

    private final Set<QName> roots;

    private @Nullable QName root;

    EnvelopeTracker(ValidatorHandler validator, Set<String> longTexts, Set<QName> roots) {
        super(validator, ENVELOPE, longTexts);
        this.roots = roots;
    }

    @Override
    void reset() {
        super.reset();
        root = null;
    }

    /** The element in the body, as soon as it was read. */
    Optional<QName> root() {
        return Optional.ofNullable(root);
    }

    /** Whether what is being read belongs to a payload in which no mistake was found so far. */
    boolean insideSoundPayload() {
        return root != null && path().size() >= PAYLOAD_DEPTH && mistake().isEmpty();
    }

    @Override
    void enter(String uri, String local, String qualified) {
        super.enter(uri, local, qualified);
        if (root == null && path().size() == PAYLOAD_DEPTH && BODY.equals(path().get(1))) {
            root = new QName(uri, local);
            if (!roots.contains(root)) {
                noteUndeclared(qualified);
            }
        }
    }

    @Override
    boolean validated() {
        return root != null;
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
