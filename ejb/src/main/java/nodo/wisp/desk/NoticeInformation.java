package nodo.wisp.desk;

import java.util.List;
import java.util.Optional;
import nodo.notice.Iban;
import nodo.notice.Payment;
import nodo.notice.PaymentData;
import nodo.notice.Subject;
import nodo.registry.Registry;
import nodo.rpt.RptKey;
import nodo.touchpoint.partner.NotifiedPayment;
import nodo.wisp.park.StationPage;
import nodo.wisp.partner.ParkedDocument;

/**
 * What a session of activateIOPayment is about, in the words that the payment manager has for RPTs: the token is the
 * context, and the debtor the payer.
 *
 * <p>Source: validation A.2, informazioniPagamento; which member tells what of a notice is inferred.
 */
final class NoticeInformation {

    private NoticeInformation() {}

    static InformedPayment of(Payment payment, Registry registry) {
        PaymentData data = payment.data();
        String creditor = payment.position().creditor().value();
        String name = NotifiedPayment.of(payment, registry).creditorName();
        Subject debtor = data.debtor();
        ParkedDocument.Person payer = new ParkedDocument.Person(
                debtor.id().type().name(), debtor.id().value(), debtor.fullName(), debtor.email());
        Optional<String> account = data.transfers().stream()
                .flatMap(transfer -> transfer.iban().stream())
                .map(Iban::value)
                .findFirst();
        return new InformedPayment(
                data.amount(),
                debtor.email(),
                name,
                data.description(),
                StationPage.of(
                                registry,
                                payment.activation().station(),
                                payment.token().value(),
                                Optional.of(creditor))
                        .address(),
                data.transfers().stream().anyMatch(transfer -> transfer.stamp().isPresent()),
                payer.code(),
                Optional.empty(),
                List.of(new InformedPayment.Detail(
                        new RptKey(
                                payment.position().creditor(),
                                data.creditorReferenceId(),
                                payment.token().value()),
                        name,
                        data.amount(),
                        account,
                        payer)));
    }
}
