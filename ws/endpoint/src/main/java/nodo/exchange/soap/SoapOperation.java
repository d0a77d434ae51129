package nodo.exchange.soap;

import nodo.fault.Fault;

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
     * Serves a valid request.
     *
     * @param request the request, valid by its schema
     * @param call the request as it came in, and how to encode its answer
     * @return the bytes to send
     * @throws nodo.fault.Refusal if a stricter rule than the schema refuses it before any service is asked
     */
    byte[] answer(Q request, SoapCall<S> call);

    /** The operation's own KO answer. */
    S refuse(Fault fault);
}
