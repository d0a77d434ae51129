package nodo.wire.codec;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.xml.sax.InputSource;

/**
 * Reads SOAP messages: exact bytes in, a valid payload or the reason why there is none out.
 *
 * <p>One pass checks the envelope, validates the payload against the schema that the WSDL publishes, and binds it.
 * Any prefix, unused namespace declarations, a header, comments and white space are tolerated. Nothing that a
 * message contains makes a reader throw, reach out to the network, or use memory out of proportion.
 *
 * <p>A reader keeps its parsers, so make one of each kind and keep it. It serves any number of threads.
 */
public final class SoapReader {
    private final Pool<MessageParser> parsers;

    private SoapReader(WireService service, Function<WireOperation, QName> root) {
        Map<QName, WireOperation> operations =
                service.operations().stream().collect(Collectors.toUnmodifiableMap(root, Function.identity()));
        this.parsers = new Pool<>(() -> new MessageParser(service, operations), MessageParser::reusable);
    }

    /** A reader of the requests of a service; its answers are not valid for it. */
    public static SoapReader ofRequests(WireService service) {
        return new SoapReader(service, WireOperation::request);
    }

    /** A reader of the answers of a service, KO ones included; its requests are not valid for it. */
    public static SoapReader ofAnswers(WireService service) {
        return new SoapReader(service, WireOperation::answer);
    }

    /** Reads a message whose encoding only the message itself tells: UTF-8 unless its declaration says otherwise. */
    public Reading read(byte[] message) {
        return parsers.lend(parser -> parser.read(new InputSource(new ByteArrayInputStream(message)), message.length));
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
