package nodo.simulator.psp;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nodo.simulator.registry.Caller;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;
import nodo.wire.common.StOutcome;
import nodo.wire.nodeforpsp.ActivatePaymentNoticeReq;
import nodo.wire.nodeforpsp.ActivatePaymentNoticeV2Request;
import nodo.wire.nodeforpsp.CtEntityUniqueIdentifier;
import nodo.wire.nodeforpsp.CtListaMarcheDaBollo;
import nodo.wire.nodeforpsp.CtMarcaDaBollo;
import nodo.wire.nodeforpsp.CtOutcomeDetails;
import nodo.wire.nodeforpsp.CtOutcomeDetailsV2;
import nodo.wire.nodeforpsp.CtQrCode;
import nodo.wire.nodeforpsp.CtSubject;
import nodo.wire.nodeforpsp.SendPaymentOutcomeReq;
import nodo.wire.nodeforpsp.SendPaymentOutcomeV2Request;
import nodo.wire.nodeforpsp.StEntityUniqueIdentifierType;
import nodo.wire.nodeforpsp.StPaymentChannel;
import nodo.wire.nodeforpsp.StPaymentMethod;
import nodo.wire.nodeforpsp.StPaymentTokens;
import nodo.wire.nodeforpsp.VerifyPaymentNoticeReq;

/** The requests of a PSP, in either version; a touchpoint activates as one. */
public final class PspMessages {

    private static final SoapWriter WRITER = SoapWriter.of(WireService.NODE_FOR_PSP);
    private static final int SECOND = 2;

    private PspMessages() {}

    /** The name of an operation in a version: the second one has a suffix. */
    public static String operation(String name, int version) {
        return version == SECOND ? name + "V2" : name;
    }

    static byte[] verify(Caller caller, Notice notice) {
        VerifyPaymentNoticeReq wire = new VerifyPaymentNoticeReq();
        caller.sign(wire::setIdPSP, wire::setIdBrokerPSP, wire::setIdChannel, wire::setPassword);
        wire.setQrCode(qrCode(notice));
        return WRITER.write(wire);
    }

    /**
     * An activation.
     *
     * @param key the idempotency key
     * @param expirationMillis how long the token is to live
     */
    public record Activation(Notice notice, String amount, Optional<String> key, Optional<Long> expirationMillis) {}

    public static byte[] activate(Caller caller, Activation activation, int version) {
        return WRITER.write(version == SECOND ? activateV2(caller, activation) : activateV1(caller, activation));
    }

    private static ActivatePaymentNoticeReq activateV1(Caller caller, Activation activation) {
        ActivatePaymentNoticeReq wire = new ActivatePaymentNoticeReq();
        caller.sign(wire::setIdPSP, wire::setIdBrokerPSP, wire::setIdChannel, wire::setPassword);
        activation.key().ifPresent(wire::setIdempotencyKey);
        wire.setQrCode(qrCode(activation.notice()));
        activation.expirationMillis().map(BigInteger::valueOf).ifPresent(wire::setExpirationTime);
        wire.setAmount(new BigDecimal(activation.amount()));
        return wire;
    }

    private static ActivatePaymentNoticeV2Request activateV2(Caller caller, Activation activation) {
        ActivatePaymentNoticeV2Request wire = new ActivatePaymentNoticeV2Request();
        caller.sign(wire::setIdPSP, wire::setIdBrokerPSP, wire::setIdChannel, wire::setPassword);
        activation.key().ifPresent(wire::setIdempotencyKey);
        wire.setQrCode(qrCode(activation.notice()));
        activation.expirationMillis().map(BigInteger::valueOf).ifPresent(wire::setExpirationTime);
        wire.setAmount(new BigDecimal(activation.amount()));
        return wire;
    }

    /**
     * An outcome.
     *
     * @param tokens of the sessions that it is about; version 1 takes the first
     * @param paid whether the money was collected
     * @param key the idempotency key
     * @param stamps the digital stamps that were sold with it; version 1 cannot say them
     */
    record Outcome(
            List<String> tokens,
            boolean paid,
            String fee,
            Optional<String> key,
            LocalDate day,
            List<CtMarcaDaBollo> stamps) {

        /** Copies the lists. */
        Outcome {
            tokens = List.copyOf(tokens);
            stamps = List.copyOf(stamps);
        }
    }

    static byte[] outcome(Caller caller, Outcome outcome, int version) {
        return WRITER.write(version == SECOND ? outcomeV2(caller, outcome) : outcomeV1(caller, outcome));
    }

    private static SendPaymentOutcomeReq outcomeV1(Caller caller, Outcome outcome) {
        SendPaymentOutcomeReq wire = new SendPaymentOutcomeReq();
        caller.sign(wire::setIdPSP, wire::setIdBrokerPSP, wire::setIdChannel, wire::setPassword);
        outcome.key().ifPresent(wire::setIdempotencyKey);
        wire.setPaymentToken(outcome.tokens().get(0));
        wire.setOutcome(outcome.paid() ? StOutcome.OK : StOutcome.KO);
        if (outcome.paid()) {
            CtOutcomeDetails details = new CtOutcomeDetails();
            details.setPaymentMethod(StPaymentMethod.CASH);
            details.setPaymentChannel(StPaymentChannel.FRONT_OFFICE);
            details.setFee(new BigDecimal(outcome.fee()));
            details.setPayer(payer());
            details.setApplicationDate(outcome.day());
            details.setTransferDate(outcome.day().plusDays(1));
            wire.setDetails(details);
        }
        return wire;
    }

    private static SendPaymentOutcomeV2Request outcomeV2(Caller caller, Outcome outcome) {
        SendPaymentOutcomeV2Request wire = new SendPaymentOutcomeV2Request();
        caller.sign(wire::setIdPSP, wire::setIdBrokerPSP, wire::setIdChannel, wire::setPassword);
        outcome.key().ifPresent(wire::setIdempotencyKey);
        StPaymentTokens tokens = new StPaymentTokens();
        tokens.getPaymentTokens().addAll(outcome.tokens());
        wire.setPaymentTokens(tokens);
        wire.setOutcome(outcome.paid() ? StOutcome.OK : StOutcome.KO);
        if (outcome.paid()) {
            CtOutcomeDetailsV2 details = new CtOutcomeDetailsV2();
            details.setPaymentMethod(StPaymentMethod.CREDIT_CARD);
            details.setPaymentChannel(StPaymentChannel.APP);
            details.setFee(new BigDecimal(outcome.fee()));
            details.setPayer(payer());
            details.setApplicationDate(outcome.day());
            details.setTransferDate(outcome.day().plusDays(1));
            stamps(outcome.stamps()).ifPresent(details::setMarcheDaBollo);
            wire.setDetails(details);
        }
        return wire;
    }

    private static Optional<CtListaMarcheDaBollo> stamps(List<CtMarcaDaBollo> sold) {
        if (sold.isEmpty()) {
            return Optional.empty();
        }
        CtListaMarcheDaBollo list = new CtListaMarcheDaBollo();
        list.getMarcheDaBollo().addAll(sold);
        return Optional.of(list);
    }

    private static CtSubject payer() {
        CtEntityUniqueIdentifier id = new CtEntityUniqueIdentifier();
        id.setEntityUniqueIdentifierType(StEntityUniqueIdentifierType.F);
        id.setEntityUniqueIdentifierValue("RSSMRA80A01H501U");
        CtSubject payer = new CtSubject();
        payer.setUniqueIdentifier(id);
        payer.setFullName("Mario Rossi");
        return payer;
    }

    private static CtQrCode qrCode(Notice notice) {
        CtQrCode wire = new CtQrCode();
        wire.setFiscalCode(notice.creditor());
        wire.setNoticeNumber(notice.number().digits());
        return wire;
    }
}
