package nodo.simulator.psp;

import nodo.simulator.rpt.RptKey;
import nodo.wire.psppernodo.PspChiediAvanzamentoRPT;
import nodo.wire.psppernodo.PspChiediRT;
import nodo.wire.psppernodo.PspInviaAckRT;
import nodo.wire.psppernodo.PspInviaRichiestaStorno;
import nodo.wire.psppernodo.PspInviaRispostaRevoca;
import nodo.wire.psppernodo.PspNotificaCancellazioneRPT;

/** The keys in the requests of PspPerNodo, which are alike and have no type in common. */
final class RptKeys {

    private RptKeys() {}

    static RptKey of(Object payload) {
        if (payload instanceof PspChiediRT one) {
            return new RptKey(
                    one.getIdentificativoDominio(),
                    one.getIdentificativoUnivocoVersamento(),
                    one.getCodiceContestoPagamento());
        }
        if (payload instanceof PspChiediAvanzamentoRPT one) {
            return new RptKey(
                    one.getIdentificativoDominio(),
                    one.getIdentificativoUnivocoVersamento(),
                    one.getCodiceContestoPagamento());
        }
        if (payload instanceof PspInviaAckRT one) {
            return new RptKey(
                    one.getIdentificativoDominio(),
                    one.getIdentificativoUnivocoVersamento(),
                    one.getCodiceContestoPagamento());
        }
        if (payload instanceof PspNotificaCancellazioneRPT one) {
            return new RptKey(
                    one.getIdentificativoDominio(),
                    one.getIdentificativoUnivocoVersamento(),
                    one.getCodiceContestoPagamento());
        }
        if (payload instanceof PspInviaRichiestaStorno one) {
            return new RptKey(
                    one.getIdentificativoDominio(),
                    one.getIdentificativoUnivocoVersamento(),
                    one.getCodiceContestoPagamento());
        }
        if (payload instanceof PspInviaRispostaRevoca one) {
            return new RptKey(
                    one.getIdentificativoDominio(),
                    one.getIdentificativoUnivocoVersamento(),
                    one.getCodiceContestoPagamento());
        }
        throw new IllegalStateException("no key in " + payload.getClass());
    }
}
