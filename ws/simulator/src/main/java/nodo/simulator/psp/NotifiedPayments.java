package nodo.simulator.psp;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nodo.simulator.registry.Caller;
import nodo.wire.common.CtMapEntry;
import nodo.wire.pspfornode.CtPaymentV2;
import nodo.wire.pspfornode.PspNotifyPaymentReq;
import nodo.wire.pspfornode.PspNotifyPaymentV2;

/** What the two versions of a notification say, in one shape. */
final class NotifiedPayments {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private NotifiedPayments() {}

    static Notified of(String operation, Caller caller, PspNotifyPaymentReq wire) {
        BigDecimal fee = fee(wire).orElse(NOTHING);
        return new Notified(
                operation,
                caller,
                "",
                wire.getFiscalCodePA(),
                List.of(wire.getPaymentToken()),
                fee.toPlainString(),
                wire.getDebtAmount(),
                total(wire).orElse(wire.getDebtAmount().add(fee)),
                List.of());
    }

    /** The fee of the instrument; where it is told by keys and values, that of the key {@code fee}. */
    private static Optional<BigDecimal> fee(PspNotifyPaymentReq wire) {
        if (wire.getCreditCardPayment() != null) {
            return Optional.of(wire.getCreditCardPayment().getFee());
        }
        if (wire.getPaypalPayment() != null) {
            return Optional.of(wire.getPaypalPayment().getFee());
        }
        return wire.getBancomatpayPayment() != null
                ? Optional.of(wire.getBancomatpayPayment().getFee())
                : entry(wire, "fee");
    }

    private static Optional<BigDecimal> total(PspNotifyPaymentReq wire) {
        if (wire.getCreditCardPayment() != null) {
            return Optional.of(wire.getCreditCardPayment().getTotalAmount());
        }
        if (wire.getPaypalPayment() != null) {
            return Optional.of(wire.getPaypalPayment().getTotalAmount());
        }
        return wire.getBancomatpayPayment() != null
                ? Optional.of(wire.getBancomatpayPayment().getTotalAmount())
                : entry(wire, "totalAmount");
    }

    private static Optional<BigDecimal> entry(PspNotifyPaymentReq wire, String key) {
        return Optional.ofNullable(wire.getAdditionalPaymentInformations())
                .flatMap(information -> Optional.ofNullable(information.getMetadata()))
                .flatMap(metadata -> metadata.getMapEntries().stream()
                        .filter(entry -> entry.getKey().equals(key))
                        .map(CtMapEntry::getValue)
                        .findFirst())
                .map(BigDecimal::new);
    }

    static Notified of(String operation, Caller caller, PspNotifyPaymentV2 wire) {
        List<CtPaymentV2> payments = wire.getPaymentList().getPayments();
        return new Notified(
                operation,
                caller,
                wire.getTransactionId(),
                payments.get(0).getFiscalCodePA(),
                payments.stream().map(CtPaymentV2::getPaymentToken).toList(),
                wire.getFee().toPlainString(),
                payments.stream().map(CtPaymentV2::getDebtAmount).reduce(BigDecimal.ZERO, BigDecimal::add),
                wire.getTotalAmount(),
                payments.stream().flatMap(NotifiedPayments::stamps).toList());
    }

    private static Stream<StampRequest> stamps(CtPaymentV2 payment) {
        return payment.getTransferList().getTransfers().stream()
                .filter(transfer -> transfer.getRichiestaMarcaDaBollo() != null)
                .map(transfer -> new StampRequest(
                        payment.getPaymentToken(),
                        transfer.getIdTransfer(),
                        Base64.getEncoder()
                                .encodeToString(
                                        transfer.getRichiestaMarcaDaBollo().getHashDocumento()),
                        transfer.getTransferAmount().toPlainString()));
    }
}
