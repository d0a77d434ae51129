package nodo.simulator.ec;

import java.util.List;
import java.util.function.Function;
import nodo.wire.pafornode.PaDemandPaymentNoticeRequest;
import nodo.wire.pafornode.PaGetPaymentReq;
import nodo.wire.pafornode.PaGetPaymentV2Request;
import nodo.wire.pafornode.PaSendRTReq;
import nodo.wire.pafornode.PaSendRTV2Request;
import nodo.wire.pafornode.PaVerifyPaymentNoticeReq;

/** The beginnings of the requests of paForNode, which are alike and have no type in common. */
final class PaCalls {

    private static final List<Beginning<?>> BEGINNINGS = List.of(
            new Beginning<>(
                    PaVerifyPaymentNoticeReq.class,
                    PaVerifyPaymentNoticeReq::getIdPA,
                    PaVerifyPaymentNoticeReq::getIdBrokerPA,
                    PaVerifyPaymentNoticeReq::getIdStation,
                    request -> request.getQrCode().getNoticeNumber()),
            new Beginning<>(
                    PaGetPaymentReq.class,
                    PaGetPaymentReq::getIdPA,
                    PaGetPaymentReq::getIdBrokerPA,
                    PaGetPaymentReq::getIdStation,
                    request -> request.getQrCode().getNoticeNumber()),
            new Beginning<>(
                    PaGetPaymentV2Request.class,
                    PaGetPaymentV2Request::getIdPA,
                    PaGetPaymentV2Request::getIdBrokerPA,
                    PaGetPaymentV2Request::getIdStation,
                    request -> request.getQrCode().getNoticeNumber()),
            new Beginning<>(
                    PaSendRTReq.class,
                    PaSendRTReq::getIdPA,
                    PaSendRTReq::getIdBrokerPA,
                    PaSendRTReq::getIdStation,
                    request -> request.getReceipt().getNoticeNumber()),
            new Beginning<>(
                    PaSendRTV2Request.class,
                    PaSendRTV2Request::getIdPA,
                    PaSendRTV2Request::getIdBrokerPA,
                    PaSendRTV2Request::getIdStation,
                    request -> request.getReceipt().getNoticeNumber()),
            new Beginning<>(
                    PaDemandPaymentNoticeRequest.class,
                    PaDemandPaymentNoticeRequest::getIdPA,
                    PaDemandPaymentNoticeRequest::getIdBrokerPA,
                    PaDemandPaymentNoticeRequest::getIdStation,
                    request -> ""));

    private PaCalls() {}

    static PaCall of(String operation, Object payload) {
        return BEGINNINGS.stream()
                .filter(beginning -> beginning.type().isInstance(payload))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no creditor answers " + operation))
                .read(operation, payload);
    }

    /** Where a request has what every one of them says. */
    private record Beginning<R>(
            Class<R> type,
            Function<R, String> creditor,
            Function<R, String> broker,
            Function<R, String> station,
            Function<R, String> notice) {

        PaCall read(String operation, Object payload) {
            R request = type.cast(payload);
            return new PaCall(
                    operation,
                    creditor.apply(request),
                    broker.apply(request),
                    station.apply(request),
                    notice.apply(request));
        }
    }
}
