package nodo.wire.codec;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.xml.sax.InputSource;

/**
 * Reads SOAP messages: exact bytes in, a valid payload or the reason why there is none out.
 *
 * <p>One pass checks the envelope, validates the payload against the schema that the WSDL publishes, and binds it.
 * So it does with the header of an operation that has one. Any prefix, unused namespace declarations, headers that
 * the service does not know, comments and white space are tolerated. Nothing that a
 * message contains makes a reader throw, reach out to the network, or use memory out of proportion.
 *
 * <p>A reader keeps its parsers, so make one of each kind and keep it. It serves any number of threads.
 */
public final class SoapReader {
    private final Pool<MessageParser> parsers;

    private SoapReader(WireService service, Map<QName, Message> messages) {
        this.parsers = new Pool<>(() -> new MessageParser(service, messages), MessageParser::reusable);
    }

    /** A reader of the requests of a service; its answers are not valid for it. */
    public static SoapReader ofRequests(WireService service) {
        return new SoapReader(service, Message.requests(service));
    }

    /** A reader of the answers of a service, KO ones included; its requests are not valid for it. */
    public static SoapReader ofAnswers(WireService service) {
        return new SoapReader(service, Message.answers(service));
    }

    /** Reads a message whose encoding only the message itself tells: UTF-8 unless its declaration says otherwise. */
    public Reading read(byte[] message) {
        return parsers.lend(parser -> parser.read(new InputSource(new ByteArrayInputStream(message)), message.length));
    }

    /**
     * Reads a message that may be too large for the memory: its attachment leaves it while it is read, and any other text
     * may have as many characters as a small message has bytes, 1 MiB. What the element with the attachment holds that is
     * no base64 is told in the validator's words, of the first piece that is none.
     *
     * @param message the message, read to its end and not closed
     * @param charset the charset of the Content-Type header, if it names one
     * @param attachment where the large document goes
     */
    public Reading read(InputStream message, Optional<String> charset, Attachment attachment) {
        InputSource source = new InputSource(message);
        charset.ifPresent(source::setEncoding);
        return parsers.lend(parser -> parser.read(source, attachment));
    }

    /**
     * Reads a message.
     *
     * @param charset the charset of the Content-Type header, which wins over the XML declaration
     */
    public Reading read(byte[] message, String charset) {
        InputSource source = new InputSource(new ByteArrayInputStream(message));
        source.setEncoding(charset);
        return parsers.lend(parser -> parser.read(source, message.length));
    }
}
