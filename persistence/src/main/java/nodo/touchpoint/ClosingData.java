package nodo.touchpoint;

import java.time.Instant;
import java.util.Optional;
import nodo.money.Euro;

/**
 * What an accepted closePayment OK says, the tokens apart.
 *
 * <p>Source: nodoPerPM, closePayment v1 and v2; where the two versions name a member differently, both names stand.
 *
 * @param protocol the version of the contract
 * @param psp idPSP, identificativoPsp: the PSP that collects
 * @param pspBroker idBrokerPSP, identificativoIntermediario
 * @param channel idChannel, identificativoCanale
 * @param paymentMethod paymentMethod, tipoVersamento: at most 35 characters
 * @param transactionId transactionId, pspTransactionId: at most 255 characters
 * @param totalAmount what the payer pays, the fee included
 * @param fee the commission
 * @param primaryCiIncurredFee the share that the creditor bears (v2)
 * @param idBundle the commission bundle applied (v2), at most 70 characters
 * @param idCiBundle the creditor's commission bundle applied (v2), at most 70 characters
 * @param operationAt timestampOperation
 * @param additionalInformation what the instrument adds
 * @param transactionDetails the member as it came, a JSON text (v2)
 * @param query who the touchpoint's client is (v2)
 */
public record ClosingData(
        Protocol protocol,
        String psp,
        String pspBroker,
        String channel,
        String paymentMethod,
        String transactionId,
        Euro totalAmount,
        Euro fee,
        Optional<Euro> primaryCiIncurredFee,
        Optional<String> idBundle,
        Optional<String> idCiBundle,
        Instant operationAt,
        AdditionalInformation additionalInformation,
        Optional<String> transactionDetails,
        ClientQuery query) {}
