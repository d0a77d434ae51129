package nodo.rt.partner;

import java.time.ZoneOffset;
import nodo.fault.Fault;
import nodo.rt.RtAck;
import nodo.rt.RtRejection;
import nodo.wire.ack.ACK;
import nodo.wire.ack.CtDatiMessaggioReferenziato;
import nodo.wire.ack.CtMotivazioneStatoErrato;
import nodo.wire.ack.CtStatoDelMessaggioReferenziato;
import nodo.wire.ack.StStatoMessaggio;
import nodo.wire.ack.StTipologiaMessaggioReferenziato;

/** The acknowledgement of an RT on the wire. Source: ACK_PagamentiTelematici.xsd 6.0.1; flows-rpt 7.5. */
final class AckDocuments {

    private static final int LONGEST_SENDER = 25;

    private AckDocuments() {}

    /**
     * Writes an acknowledgement.
     *
     * @param sender whose RT it is about: the broker of the channel
     */
    static ACK wire(RtAck ack, String sender) {
        ACK wire = new ACK();
        wire.setIdentificativoACK(ack.id());
        wire.setDataOraACK(ack.at().atOffset(ZoneOffset.UTC));
        wire.setMittenteACK(Fault.NODE);
        wire.setDatiMessaggioReferenziato(about(ack, sender));
        wire.setInformazioniStatoMessaggioReferenziato(state(ack));
        return wire;
    }

    private static CtDatiMessaggioReferenziato about(RtAck ack, String sender) {
        CtDatiMessaggioReferenziato wire = new CtDatiMessaggioReferenziato();
        wire.setIdentificativoDominio(ack.about().creditor());
        wire.setIdentificativoUnivocoVersamento(ack.about().iuv());
        wire.setCodiceContestoPagamento(ack.about().ccp());
        wire.setIdentificativoMessaggioReferenziato(ack.about().messageId());
        wire.setDataOraMessaggioReferenziato(ack.about().messageAt().atOffset(ZoneOffset.UTC));
        wire.setTipologiaMessaggioReferenziato(StTipologiaMessaggioReferenziato.RT);
        wire.setMittenteMessaggioReferenziato(sender.substring(0, Math.min(sender.length(), LONGEST_SENDER)));
        return wire;
    }

    private static CtStatoDelMessaggioReferenziato state(RtAck ack) {
        CtStatoDelMessaggioReferenziato wire = new CtStatoDelMessaggioReferenziato();
        wire.setStatoMessaggioReferenziato(ack.rejection().isPresent() ? StStatoMessaggio.RJCT : StStatoMessaggio.ACTC);
        ack.rejection().map(AckDocuments::reason).ifPresent(wire::setMotivazioneStatoErrato);
        return wire;
    }

    private static CtMotivazioneStatoErrato reason(RtRejection rejection) {
        CtMotivazioneStatoErrato wire = new CtMotivazioneStatoErrato();
        wire.setCodiceErrore(rejection.code());
        wire.getInformazioniAggiuntives().add(rejection.detail());
        return wire;
    }
}
