package nodo.wire.codec;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nodo.wire.pagamenti.ObjectFactory;
import nodo.wire.pagamenti.RPT;
import nodo.wire.pagamenti.RT;
import org.xml.sax.InputSource;

/**
 * An XML document that travels as base64, as a wire object: read and checked in one pass, or written.
 *
 * <p>What the node relays it never writes again; it writes only the documents that it makes itself.
 *
 * @param <T> the wire object
 */
public final class WireDocument<T> {

    /** The request of a payment. */
    public static final WireDocument<RPT> OF_RPT = new WireDocument<>(EmbeddedDocument.RPT, RPT.class);

    /** The receipt of a payment. */
    public static final WireDocument<RT> OF_RT = new WireDocument<>(EmbeddedDocument.RT, RT.class);

    private static final String NAMESPACE = "http://www.digitpa.gov.it/schemas/2011/Pagamenti/";
    private static final String CONVENTIONAL_PREFIX = "pay_i";

    private final EmbeddedDocument document;
    private final Class<T> type;

    private WireDocument(EmbeddedDocument document, Class<T> type) {
        this.document = document;
        this.type = type;
    }

    /** Reads a document, hostile or not; its encoding is what its declaration says, or else UTF-8. */
    public DocumentReading<T> read(byte[] bytes) {
        try {
            Unmarshaller unmarshaller = Binding.CONTEXT.createUnmarshaller();
            UnmarshallerHandler handler = unmarshaller.getUnmarshallerHandler();
            Optional<Reading.Invalid> mistake =
                    document.bind(new InputSource(new ByteArrayInputStream(bytes)), tracker -> {
                        strict(unmarshaller, tracker);
                        return handler;
                    });
            return mistake.isPresent()
                    ? new DocumentReading.Invalid<>(mistake.get().description())
                    : new DocumentReading.Valid<>(type.cast(handler.getResult()));
        } catch (JAXBException e) {
            throw new IllegalStateException("nothing bound to " + document, e);
        }
    }

    /** By default the binding would leave out what it cannot read, and go on. */
    private static void strict(Unmarshaller unmarshaller, MistakeTracker tracker) {
        try {
            unmarshaller.setEventHandler(event -> {
                tracker.noteUnbindable();
                return false;
            });
        } catch (JAXBException e) {
            throw new IllegalStateException("the binding refuses its settings", e);
        }
    }

    /**
     * Writes a document: UTF-8, the conventional prefix, no white space between elements. It is not validated.
     *
     * @throws IllegalArgumentException if a text holds a character that XML cannot carry
     * @throws IllegalStateException if an amount has a third decimal
     */
    public byte[] write(T content) {
        PartPrinter printer = PartPrinter.ofDocument(NAMESPACE, CONVENTIONAL_PREFIX);
        try {
            Binding.CONTEXT.createMarshaller().marshal(content, printer);
        } catch (JAXBException e) {
            throw new IllegalStateException("cannot write " + document, e);
        }
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        printer.appendTo(out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Made on first use: the binding is dear. */
    private static final class Binding {

        static final JAXBContext CONTEXT = context();

        private static JAXBContext context() {
            try {
                return JAXBContext.newInstance(ObjectFactory.class);
            } catch (JAXBException e) {
                throw new IllegalStateException("wire classes of documents", e);
            }
        }
    }
}
