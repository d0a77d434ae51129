package nodo.simulator.ec;

import nodo.wire.pafornode.PaDemandPaymentNoticeRequest;
import nodo.wire.pafornode.PaGetPaymentReq;
import nodo.wire.pafornode.PaGetPaymentV2Request;
import nodo.wire.pafornode.PaSendRTReq;
import nodo.wire.pafornode.PaSendRTV2Request;
import nodo.wire.pafornode.PaVerifyPaymentNoticeReq;

/** The beginnings of the requests of paForNode, which are alike and have no type in common. */
final class PaCalls {

    private PaCalls() {}

    static PaCall of(String operation, Object payload) {
        if (payload instanceof PaVerifyPaymentNoticeReq req) {
            return new PaCall(
                    operation,
                    req.getIdPA(),
                    req.getIdBrokerPA(),
                    req.getIdStation(),
                    req.getQrCode().getNoticeNumber());
        }
        if (payload instanceof PaGetPaymentReq req) {
            return new PaCall(
                    operation,
                    req.getIdPA(),
                    req.getIdBrokerPA(),
                    req.getIdStation(),
                    req.getQrCode().getNoticeNumber());
        }
        if (payload instanceof PaGetPaymentV2Request req) {
            return new PaCall(
                    operation,
                    req.getIdPA(),
                    req.getIdBrokerPA(),
                    req.getIdStation(),
                    req.getQrCode().getNoticeNumber());
        }
        if (payload instanceof PaSendRTReq req) {
            return new PaCall(
                    operation,
                    req.getIdPA(),
                    req.getIdBrokerPA(),
                    req.getIdStation(),
                    req.getReceipt().getNoticeNumber());
        }
        if (payload instanceof PaSendRTV2Request req) {
            return new PaCall(
                    operation,
                    req.getIdPA(),
                    req.getIdBrokerPA(),
                    req.getIdStation(),
                    req.getReceipt().getNoticeNumber());
        }
        if (payload instanceof PaDemandPaymentNoticeRequest req) {
            return new PaCall(operation, req.getIdPA(), req.getIdBrokerPA(), req.getIdStation(), "");
        }
        throw new IllegalStateException("no creditor answers " + operation);
    }
}
