package nodo.touchpoint.partner;

import nodo.notice.Payment;
import nodo.notice.PaymentData;
import nodo.notice.PaymentToken;
import nodo.notice.PositionKey;
import nodo.registry.CreditorInstitution;
import nodo.registry.Registry;

/**
 * One of the sessions that a close is about.
 *
 * @param token the session
 * @param position the notice that is being paid
 * @param data what the creditor asked for
 * @param creditorName the creditor's name, from its answer or else from the registry
 */
public record NotifiedPayment(PaymentToken token, PositionKey position, PaymentData data, String creditorName) {

    /** A session as it stands, with the registry's name of a creditor that gave none. */
    public static NotifiedPayment of(Payment payment, Registry registry) {
        String creditor = payment.position().creditor().value();
        PaymentData data = payment.data();
        String name = data.companyName()
                .or(() -> registry.creditor(creditor).map(CreditorInstitution::businessName))
                .orElse(creditor);
        return new NotifiedPayment(payment.token(), payment.position(), data, name);
    }
}
