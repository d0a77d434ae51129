package nodo.exchange.partner;

import java.time.Duration;

/**
 * Counts what passes the hub's edges. In the server the counts are published; a test has its own.
 */
public interface Meters {

    /**
     * An inbound request was answered.
     *
     * @param operation the operation
     * @param answer OK, or the fault code
     * @param elapsed from the request's last byte to its answer
     */
    void answered(String operation, String answer, Duration elapsed);

    /**
     * A call to a partner ended.
     *
     * @param call the call
     * @param answer how it ended
     */
    void called(PartnerCall call, PartnerAnswer answer);
}
