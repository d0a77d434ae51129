package nodo.simulator.psp;

import java.math.BigDecimal;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.registry.Caller;
import nodo.simulator.rpt.RptKey;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;
import nodo.wire.idrpt.qrcode.QrCode;
import nodo.wire.nodoperpsp.NodoAttivaRPT;
import nodo.wire.nodoperpsp.NodoInviaEsitoStorno;
import nodo.wire.nodoperpsp.NodoInviaRT;
import nodo.wire.nodoperpsp.NodoInviaRichiestaRevoca;
import nodo.wire.nodoperpsp.NodoTipoCodiceIdRPT;
import nodo.wire.nodoperpsp.NodoTipoDatiPagamentoPSP;
import nodo.wire.nodoperpsp.NodoVerificaRPT;
import nodo.wire.nodoperpsprichiestaavvisi.NodoChiediNumeroAvviso;

/** The requests of a PSP of the classic model. Source: contracts of NodoPerPsp and NodoPerPspRichiestaAvvisi. */
final class CcpRequests {

    private static final SoapWriter WRITER = SoapWriter.of(WireService.NODO_PER_PSP);
    private static final SoapWriter NOTICES = SoapWriter.of(WireService.NODO_PER_PSP_RICHIESTA_AVVISI);
    private static final String QR_CODE = "QR-CODE";

    private CcpRequests() {}

    static byte[] verify(Caller caller, Notice notice, String ccp) {
        NodoVerificaRPT body = new NodoVerificaRPT();
        caller.sign(
                body::setIdentificativoPSP,
                body::setIdentificativoIntermediarioPSP,
                body::setIdentificativoCanale,
                body::setPassword);
        body.setCodiceContestoPagamento(ccp);
        body.setCodificaInfrastrutturaPSP(QR_CODE);
        body.setCodiceIdRPT(code(notice));
        return WRITER.write(body);
    }

    static byte[] activate(Caller caller, Notice notice, String ccp, String amount) {
        NodoTipoDatiPagamentoPSP data = new NodoTipoDatiPagamentoPSP();
        data.setImportoSingoloVersamento(new BigDecimal(amount));
        NodoAttivaRPT body = new NodoAttivaRPT();
        caller.sign(
                body::setIdentificativoPSP,
                body::setIdentificativoIntermediarioPSP,
                body::setIdentificativoCanale,
                body::setPassword);
        body.setCodiceContestoPagamento(ccp);
        body.setIdentificativoIntermediarioPSPPagamento(caller.broker());
        body.setIdentificativoCanalePagamento(caller.channel());
        body.setCodificaInfrastrutturaPSP(QR_CODE);
        body.setCodiceIdRPT(code(notice));
        body.setDatiPagamentoPSP(data);
        return WRITER.write(body);
    }

    private static NodoTipoCodiceIdRPT code(Notice notice) {
        NoticeNumber number = notice.number();
        QrCode code = new QrCode();
        code.setCF(notice.creditor());
        code.setAuxDigit(String.valueOf(number.auxDigit()));
        if (number.auxDigit() == 0) {
            code.setCodStazPA(number.code());
        }
        code.setCodIUV(number.creditorReferenceId());
        NodoTipoCodiceIdRPT element = new NodoTipoCodiceIdRPT();
        element.setQrCode(code);
        return element;
    }

    static byte[] receipt(Caller caller, RptKey key, byte[] rt, boolean force) {
        NodoInviaRT body = new NodoInviaRT();
        caller.sign(
                body::setIdentificativoPSP,
                body::setIdentificativoIntermediarioPSP,
                body::setIdentificativoCanale,
                body::setPassword);
        body.setIdentificativoDominio(key.creditor());
        body.setIdentificativoUnivocoVersamento(key.iuv());
        body.setCodiceContestoPagamento(key.ccp());
        body.setTipoFirma("");
        if (force) {
            body.setForzaControlloSegno(1);
        }
        body.setRt(rt);
        return WRITER.write(body);
    }

    static byte[] revocation(Caller caller, RptKey key, byte[] rr) {
        NodoInviaRichiestaRevoca body = new NodoInviaRichiestaRevoca();
        caller.sign(
                body::setIdentificativoPSP,
                body::setIdentificativoIntermediarioPSP,
                body::setIdentificativoCanale,
                body::setPassword);
        body.setIdentificativoDominio(key.creditor());
        body.setIdentificativoUnivocoVersamento(key.iuv());
        body.setCodiceContestoPagamento(key.ccp());
        body.setRr(rr);
        return WRITER.write(body);
    }

    static byte[] stornoOutcome(Caller caller, RptKey key, byte[] er) {
        NodoInviaEsitoStorno body = new NodoInviaEsitoStorno();
        caller.sign(
                body::setIdentificativoPSP,
                body::setIdentificativoIntermediarioPSP,
                body::setIdentificativoCanale,
                body::setPassword);
        body.setIdentificativoDominio(key.creditor());
        body.setIdentificativoUnivocoVersamento(key.iuv());
        body.setCodiceContestoPagamento(key.ccp());
        body.setEr(er);
        return WRITER.write(body);
    }

    /**
     * Asks for a notice that does not exist yet.
     *
     * @param creditor who issues it
     * @param service of the catalogue, five digits
     * @param data what the service asks for
     */
    static byte[] noticeRequest(Caller caller, String creditor, String service, byte[] data) {
        NodoChiediNumeroAvviso body = new NodoChiediNumeroAvviso();
        caller.sign(
                body::setIdentificativoPSP,
                body::setIdentificativoIntermediarioPSP,
                body::setIdentificativoCanale,
                body::setPassword);
        body.setIdServizio(service);
        body.setIdDominioErogatoreServizio(creditor);
        body.setDatiSpecificiServizio(data);
        return NOTICES.write(body);
    }
}
