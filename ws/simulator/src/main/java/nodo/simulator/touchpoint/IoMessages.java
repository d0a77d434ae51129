package nodo.simulator.touchpoint;

import java.math.BigDecimal;
import java.math.BigInteger;
import nodo.simulator.psp.PspMessages;
import nodo.simulator.registry.Caller;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;
import nodo.wire.nodeforio.ActivateIOPaymentReq;
import nodo.wire.nodeforio.CtQrCode;

/** The request of an app that activates by nodeForIO. */
final class IoMessages {

    static final String OPERATION = "activateIOPayment";

    private static final SoapWriter WRITER = SoapWriter.of(WireService.NODE_FOR_IO);

    private IoMessages() {}

    static byte[] activate(Caller caller, PspMessages.Activation activation) {
        CtQrCode qrCode = new CtQrCode();
        qrCode.setFiscalCode(activation.notice().creditor());
        qrCode.setNoticeNumber(activation.notice().number().digits());
        ActivateIOPaymentReq wire = new ActivateIOPaymentReq();
        caller.sign(wire::setIdPSP, wire::setIdBrokerPSP, wire::setIdChannel, wire::setPassword);
        activation.key().ifPresent(wire::setIdempotencyKey);
        wire.setQrCode(qrCode);
        activation.expirationMillis().map(BigInteger::valueOf).ifPresent(wire::setExpirationTime);
        wire.setAmount(new BigDecimal(activation.amount()));
        return WRITER.write(wire);
    }
}
