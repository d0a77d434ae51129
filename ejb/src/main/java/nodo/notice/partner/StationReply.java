package nodo.notice.partner;

import java.util.Optional;
import nodo.exchange.partner.Trace;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.fault.OriginalFault;
import nodo.fault.Refusal;

/**
 * What came of asking a station. Source: flows-notice §4.
 *
 * @param <T> what a positive answer says
 */
public sealed interface StationReply<T> {

    /**
     * A valid positive answer.
     *
     * @param value what it says
     */
    record Given<T>(T value) implements StationReply<T> {}

    /**
     * A valid KO.
     *
     * @param fault the creditor's fault, any code
     */
    record Declined<T>(OriginalFault fault) implements StationReply<T> {}

    /**
     * No valid answer.
     *
     * @param code what the caller is told
     * @param detail what an operator wants to know
     * @param trace whether the station may have seen the request
     */
    record Failed<T>(FaultCode code, String detail, Trace trace) implements StationReply<T> {

        /** Whether the station was called at all, and not kept from it by the hub's own limits. */
        public boolean tried() {
            return trace != Trace.KEPT_BACK;
        }
    }

    /** Whether the station was called: not so where the hub's own limits kept the question back. */
    default boolean wasAsked() {
        return !(this instanceof Failed<T> failed) || failed.tried();
    }

    /** The fault of a KO, or the code of a failure; none of a positive answer. */
    default Optional<String> faultCode() {
        if (this instanceof Declined<T> declined) {
            return Optional.of(declined.fault().code());
        }
        return this instanceof Failed<T> failed ? Optional.of(failed.code().name()) : Optional.empty();
    }

    /**
     * What the station said, or the refusal that tells a PSP why there is nothing to say.
     *
     * @param creditor the creditor asked, who is the emitter of a relayed fault
     * @param extendedFault whether the calling broker reads the original fault's elements (faultBeanEsteso)
     * @throws Refusal unless the answer is positive
     */
    default T orRefuse(String creditor, boolean extendedFault) {
        if (this instanceof Given<T> given) {
            return given.value();
        }
        if (this instanceof Declined<T> declined) {
            FaultCode relayed = FaultCode.PPT_ERRORE_EMESSO_DA_PAA;
            throw new Refusal(
                    extendedFault
                            ? Fault.relayedInFull(relayed, creditor, declined.fault())
                            : Fault.relayedInBrief(relayed, creditor, declined.fault()));
        }
        Failed<T> failed = (Failed<T>) this;
        throw new Refusal(failed.code(), failed.detail());
    }
}
