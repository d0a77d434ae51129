package nodo.wisp.desk;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import nodo.money.Euro;
import nodo.touchpoint.AdditionalInformation;
import nodo.touchpoint.Protocol;
import nodo.wisp.partner.CardOutcome;

/**
 * What inoltroEsito tells of a card or of PayPal, by the names that closePayment v2 has for it.
 *
 * <p>Source: validation A.2, additionalPaymentInformations of CP and PPAL.
 */
final class InstrumentTexts {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private InstrumentTexts() {}

    static AdditionalInformation of(Protocol protocol, CardOutcome card, Euro fee) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (protocol == Protocol.PAYPAL) {
            texts.put("transactionId", card.rrn());
            texts.put("pspTransactionId", card.pspTransaction().orElseThrow());
        } else {
            texts.put("rrn", card.rrn());
            texts.put("outcomePaymentGateway", card.result());
            texts.put("authorizationCode", card.authorisation());
        }
        texts.put("totalAmount", card.paid().toString());
        texts.put("fee", fee.toString());
        texts.put("timestampOperation", SECONDS.format(card.at()));
        return new AdditionalInformation(texts);
    }
}
