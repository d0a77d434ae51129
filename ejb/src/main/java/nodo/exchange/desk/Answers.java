package nodo.exchange.desk;

import nodo.content.Content;
import nodo.fault.Fault;

/**
 * Turns what a service decided into the bytes to send. The edge that received the request gives it to the service, so
 * that the answer can be encoded inside the concluding transaction.
 *
 * @param <A> what the service answers when all is well
 */
public interface Answers<A> {

    /** The bytes of a positive answer. */
    byte[] ok(A answer);

    /** The bytes of the operation's own KO answer. */
    byte[] refused(Fault fault);

    /**
     * What is sent for an answer, and journaled: the answer itself, unless it stands for one that is too large for the
     * memory.
     *
     * @param answer an answer that this encoder gave, or one that it gave to the request that this one repeats
     */
    default Content whole(byte[] answer) {
        return Content.of(answer);
    }
}
