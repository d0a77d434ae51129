package nodo.wire.codec;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.JAXBIntrospector;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;

/**
 * Parser, validator and binding in one line, so that a message is read in a single pass.
 *
 * <p>Serves one thread at a time. Parser and validator keep every name that they ever met, hence they are worn out
 * after half a megabyte: a stranger who invents names must not fill the memory.
 */
final class MessageParser {
    private static final long WORN_OUT_BYTES = 512L << 10;

    private final Map<QName, Message> messages;
    private final EnvelopeTracker tracker;
    private final UnmarshallerHandler payloads;

    /** Of a service that has headers. */
    private final Optional<UnmarshallerHandler> headers;

    private long bytesRead;

    MessageParser(WireService service, Map<QName, Message> messages) {
        WireSchema schema = Contract.of(service).schema();
        ValidatorHandler validator = HardenedXml.validator(schema.compiled());
        this.messages = messages;
        this.tracker = new EnvelopeTracker(validator, schema.longTexts(), messages);
        this.payloads = binding(service, tracker);
        this.headers =
                messages.values().stream().anyMatch(message -> message.header().isPresent())
                        ? Optional.of(binding(service, tracker))
                        : Optional.empty();
        validator.setContentHandler(binder());
    }

    private ContentHandler binder() {
        ContentHandler payload = new PartBinder(tracker::insideSoundPayload, payloads);
        return headers.<ContentHandler>map(
                        header -> new HeaderAndPayload(new PartBinder(tracker::insideSoundHeader, header), payload))
                .orElse(payload);
    }

    boolean reusable() {
        return bytesRead < WORN_OUT_BYTES;
    }

    Reading read(InputSource source, int bytes) {
        bytesRead += bytes;
        return read(source);
    }

    /** Afterwards it is worn out. */
    Reading read(InputSource source, Attachment attachment) {
        bytesRead = WORN_OUT_BYTES;
        tracker.detach(attachment);
        return read(source);
    }

    private Reading read(InputSource source) {
        tracker.follow(source);
        return tracker.mistake().map(this::invalid).orElseGet(this::valid);
    }

    private Reading invalid(MistakeTracker.Mistake mistake) {
        return new Reading.Invalid(tracker.root(), mistake.path(), mistake.message());
    }

    private Reading valid() {
        QName root = tracker.root().orElseThrow();
        return new Reading.Valid(
                Objects.requireNonNull(messages.get(root)).operation(),
                root,
                bound(payloads, root),
                tracker.header().map(name -> bound(headers.orElseThrow(), name)));
    }

    private static Object bound(UnmarshallerHandler binding, QName name) {
        try {
            return JAXBIntrospector.getValue(binding.getResult());
        } catch (JAXBException e) {
            throw new IllegalStateException("nothing bound to " + name, e);
        }
    }

    private static UnmarshallerHandler binding(WireService service, EnvelopeTracker tracker) {
        try {
            Unmarshaller unmarshaller = service.binding().createUnmarshaller();
            // By default the binding would leave out what it cannot read, and go on.
            unmarshaller.setEventHandler(event -> {
                tracker.noteUnbindable();
                return false;
            });
            return unmarshaller.getUnmarshallerHandler();
        } catch (JAXBException e) {
            throw new IllegalStateException("binding of " + service.interfaceName(), e);
        }
    }
}
