package nodo.exchange.soap;

import java.util.Optional;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.wire.codec.WireService;

/**
 * One inbound operation: its wire request becomes a command of the service that does the work, and what the service
 * answers becomes the wire answer. Implementations are beans, found by this type; there is exactly one for each
 * operation that the node serves.
 *
 * @param <Q> the wire request
 * @param <S> the wire answer
 */
public interface SoapOperation<Q, S> {

    /** The operation's name, as in its WSDL. */
    String name();

    /** The wire request. */
    Class<Q> request();

    /**
     * The service whose wire classes it uses: that of the port, unless two services publish it with the same messages.
     *
     * @param port the service whose port received the request
     */
    default WireService boundBy(WireService port) {
        return port;
    }

    /**
     * The code of a mistake that the schema finds. Another than the usual one belongs to a document that stands inside the
     * message as it is, not in base64, and is checked with it.
     *
     * @param path where the mistake is, such as {@code Envelope/Body/nodoVerificaRPT/codiceIdRPT/QrCode}
     */
    default FaultCode mistakeAt(String path) {
        return FaultCode.PPT_SINTASSI_EXTRAXSD;
    }

    /**
     * Serves a valid request.
     *
     * @param request the request, valid by its schema
     * @param call the request as it came in, and how to encode its answer
     * @return the bytes to send
     * @throws nodo.fault.Refusal if a stricter rule than the schema refuses it before any service is asked
     */
    byte[] answer(Q request, SoapCall<S> call);

    /** What is large in its messages, if anything is: other requests have {@link LargeDocument#SMALL_MESSAGE} bytes. */
    default Optional<LargeDocument> large() {
        return Optional.empty();
    }

    /** The operation's own KO answer. */
    S refuse(Fault fault);
}
