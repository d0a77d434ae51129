package nodo.touchpoint.partner;

import java.util.Optional;
import nodo.fault.FaultCode;
import nodo.fault.OriginalFault;
import nodo.notice.PaymentStatus;

/** What came of notifying a PSP. Source: flows-notice §13, point 4. */
public sealed interface NotifyReply {

    /** A valid OK: the PSP collects. */
    record Accepted() implements NotifyReply {
        @Override
        public PaymentStatus reached() {
            return PaymentStatus.PAYMENT_ACCEPTED;
        }
    }

    /**
     * A valid KO: the PSP does not collect.
     *
     * @param fault the PSP's fault, any code
     */
    record Refused(OriginalFault fault) implements NotifyReply {
        @Override
        public PaymentStatus reached() {
            return PaymentStatus.PAYMENT_REFUSED;
        }
    }

    /**
     * The PSP knows nothing of it: no byte of the message reached it.
     *
     * @param code why, for journal and operators
     * @param detail what an operator wants to know
     */
    record NotSent(FaultCode code, String detail) implements NotifyReply {
        @Override
        public PaymentStatus reached() {
            return PaymentStatus.PAYMENT_SEND_ERROR;
        }
    }

    /**
     * No valid answer, and the PSP may have the message.
     *
     * @param code what is wrong, for journal and operators
     * @param detail what an operator wants to know
     */
    record Unclear(FaultCode code, String detail) implements NotifyReply {
        @Override
        public PaymentStatus reached() {
            return PaymentStatus.PAYMENT_UNKNOWN;
        }
    }

    /** The state that the sessions reach by it, from PAYMENT_SENT. */
    PaymentStatus reached();

    /** The fault of a KO, or the code of a failure; none if the PSP accepted. */
    default Optional<String> faultCode() {
        if (this instanceof Refused refused) {
            return Optional.of(refused.fault().code());
        }
        if (this instanceof NotSent notSent) {
            return Optional.of(notSent.code().name());
        }
        return this instanceof Unclear unclear ? Optional.of(unclear.code().name()) : Optional.empty();
    }
}
