package nodo.notice.soap;

import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.PositionKey;
import nodo.wire.nodeforpsp.CtQrCode;

/** The content of a notice's QR code: whose notice, and which. */
final class QrCode {

    private QrCode() {}

    static PositionKey position(CtQrCode wire) {
        return new PositionKey(new FiscalCode(wire.getFiscalCode()), new NoticeNumber(wire.getNoticeNumber()));
    }
}
