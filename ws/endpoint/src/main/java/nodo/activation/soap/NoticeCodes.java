package nodo.activation.soap;

import java.util.Optional;
import nodo.activation.desk.CodedNotice;
import nodo.activation.desk.Coding;
import nodo.activation.desk.NoticeCode;
import nodo.fault.FaultCode;
import nodo.wire.idrpt.aim.Aim128;
import nodo.wire.idrpt.gs1.BarCode;
import nodo.wire.idrpt.qrcode.QrCode;
import nodo.wire.nodoperpsp.NodoTipoCodiceIdRPT;
import org.jspecify.annotations.Nullable;

/** The notice inside a request, in the one of three forms that it was read in. */
final class NoticeCodes {

    /** What a mistake inside the document has in its path; one of the element around it has not. */
    private static final String INSIDE = "/codiceIdRPT/";

    private NoticeCodes() {}

    /** Reads the notice of a request; its schema saw to it that there is exactly one form. */
    static CodedNotice notice(String context, String coding, NodoTipoCodiceIdRPT wire) {
        return new CodedNotice(context, coding, code(wire));
    }

    private static NoticeCode code(NodoTipoCodiceIdRPT wire) {
        @Nullable QrCode qrCode = wire.getQrCode();
        @Nullable BarCode barCode = wire.getBarCode();
        if (qrCode != null) {
            return new NoticeCode(
                    Coding.QR_CODE,
                    qrCode.getCF(),
                    Optional.ofNullable(qrCode.getCodStazPA()),
                    qrCode.getAuxDigit(),
                    qrCode.getCodIUV());
        }
        return barCode == null ? code(wire.getAim128()) : code(barCode);
    }

    private static NoticeCode code(BarCode wire) {
        return new NoticeCode(
                Coding.BARCODE_GS1_128,
                wire.getGln(),
                Optional.ofNullable(wire.getCodStazPA()),
                wire.getAuxDigit(),
                wire.getCodIUV());
    }

    private static NoticeCode code(Aim128 wire) {
        return new NoticeCode(
                Coding.BARCODE_128_AIM,
                wire.getCCPost(),
                Optional.ofNullable(wire.getCodStazPA()),
                wire.getAuxDigit(),
                wire.getCodIUV());
    }

    /** The document inside codiceIdRPT has a code of its own for its mistakes (flows-rpt §6.2, step 6). */
    static FaultCode mistakeAt(String path) {
        return path.contains(INSIDE) ? FaultCode.PPT_SINTASSI_XSD : FaultCode.PPT_SINTASSI_EXTRAXSD;
    }
}
