package nodo.receipt;

import java.util.Optional;

/**
 * What a receipt says of the PSP that was paid. Source: paForNode.xsd, ctReceipt.
 *
 * @param psp the PSP of the outcome, 1 to 35 characters
 * @param fiscalCode its fiscal code, at most 70 characters
 * @param vatNumber its VAT number, at most 20 characters
 * @param companyName its name, 1 to 70 characters
 * @param channel the channel of the outcome, 1 to 35 characters
 * @param channelDescription the outcome's paymentChannel, or NA where the PSP gave none
 */
public record ReceiptIssuer(
        String psp,
        Optional<String> fiscalCode,
        Optional<String> vatNumber,
        String companyName,
        String channel,
        String channelDescription) {}
