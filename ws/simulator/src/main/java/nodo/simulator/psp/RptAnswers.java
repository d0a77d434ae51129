package nodo.simulator.psp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nodo.simulator.rpt.RptKey;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;
import nodo.wire.psppernodo.ChiediListaRTResponse;
import nodo.wire.psppernodo.EsitoPspInviaCarrelloRPT;
import nodo.wire.psppernodo.EsitoPspInviaRPT;
import nodo.wire.psppernodo.FaultBean;
import nodo.wire.psppernodo.ListaErroriRPT;
import nodo.wire.psppernodo.PspChiediAvanzamentoRPTResponse;
import nodo.wire.psppernodo.PspChiediListaRTResponse;
import nodo.wire.psppernodo.PspChiediRTResponse;
import nodo.wire.psppernodo.PspInviaAckRTResponse;
import nodo.wire.psppernodo.PspInviaCarrelloRPTCarteResponse;
import nodo.wire.psppernodo.PspInviaCarrelloRPTResponse;
import nodo.wire.psppernodo.PspInviaRPTResponse;
import nodo.wire.psppernodo.PspInviaRichiestaStornoResponse;
import nodo.wire.psppernodo.PspInviaRispostaRevocaResponse;
import nodo.wire.psppernodo.PspNotificaCancellazioneRPTResponse;
import nodo.wire.psppernodo.TipoInviaAckRTResponse;
import nodo.wire.psppernodo.TipoInviaRichiestaStornoResponse;
import nodo.wire.psppernodo.TipoInviaRispostaRevocaResponse;
import nodo.wire.psppernodo.ValoreAvanzamentoRPT;
import nodo.wire.psppernodo.ValoreListaRT;
import nodo.wire.psppernodo.ValoreNotificaCancellazioneRPT;
import nodo.wire.psppernodo.ValoreRT;
import org.jspecify.annotations.Nullable;

/** The answers of PspPerNodo as bytes: each in the wrapper that its operation has. Source: contracts of PspPerNodo. */
final class RptAnswers {

    private static final SoapWriter WRITER = SoapWriter.of(WireService.PSP_PER_NODO);

    /** The answers that say a fault; without one, those of operations that say nothing else tell that all is well. */
    private static final Map<String, Function<@Nullable FaultBean, Object>> ANSWERS = Map.of(
            "pspInviaRPT", fault -> single("KO", null, fault),
            "pspInviaCarrelloRPT", fault -> cart(new PspInviaCarrelloRPTResponse(), "KO", null, fault),
            "pspInviaCarrelloRPTCarte", fault -> cart(new PspInviaCarrelloRPTCarteResponse(), "KO", null, fault),
            "pspChiediAvanzamentoRPT", fault -> progress(null, fault),
            "pspChiediListaRT", fault -> list(List.of(), fault),
            "pspChiediRT", fault -> receipt(null, fault),
            "pspInviaAckRT", RptAnswers::ack,
            "pspNotificaCancellazioneRPT", RptAnswers::cancellation,
            "pspInviaRichiestaStorno", RptAnswers::storno,
            "pspInviaRispostaRevoca", RptAnswers::revocation);

    private RptAnswers() {}

    static byte[] refused(String operation, String psp, PspRefusal refusal) {
        FaultBean fault = new FaultBean();
        fault.setFaultCode(refusal.code());
        fault.setFaultString(refusal.text());
        fault.setId(psp);
        fault.setDescription(refusal.description());
        return answer(operation, fault);
    }

    private static byte[] answer(String operation, @Nullable FaultBean fault) {
        return WRITER.write(Optional.ofNullable(ANSWERS.get(operation))
                .orElseThrow(() -> new IllegalStateException("no PSP answers " + operation))
                .apply(fault));
    }

    static byte[] accepted(String operation, RptIntake.Accepted accepted) {
        return WRITER.write(
                switch (operation) {
                    case "pspInviaRPT" -> single("OK", accepted, null);
                    case "pspInviaCarrelloRPT" -> cart(new PspInviaCarrelloRPTResponse(), "OK", accepted, null);
                    default -> cart(new PspInviaCarrelloRPTCarteResponse(), "OK", accepted, null);
                });
    }

    private static Object single(String esito, RptIntake.@Nullable Accepted accepted, @Nullable FaultBean fault) {
        EsitoPspInviaRPT answer = new EsitoPspInviaRPT();
        answer.setEsitoComplessivoOperazione(esito);
        if (accepted != null) {
            answer.setIdentificativoCarrello(accepted.cart());
            answer.setParametriPagamentoImmediato(parameters(accepted));
        }
        answer.setListaErroriRPT(listed(fault));
        PspInviaRPTResponse root = new PspInviaRPTResponse();
        root.setPspInviaRPTResponse(answer);
        return root;
    }

    private static Object cart(
            PspInviaCarrelloRPTResponse root,
            String esito,
            RptIntake.@Nullable Accepted accepted,
            @Nullable FaultBean fault) {
        EsitoPspInviaCarrelloRPT answer = new EsitoPspInviaCarrelloRPT();
        answer.setEsitoComplessivoOperazione(esito);
        if (accepted != null) {
            answer.setIdentificativoCarrello(accepted.cart());
            answer.setParametriPagamentoImmediato(parameters(accepted));
        }
        answer.setListaErroriRPT(listed(fault));
        root.setPspInviaCarrelloRPTResponse(answer);
        return root;
    }

    private static @Nullable ListaErroriRPT listed(@Nullable FaultBean fault) {
        if (fault == null) {
            return null;
        }
        ListaErroriRPT errors = new ListaErroriRPT();
        errors.getFaults().add(fault);
        return errors;
    }

    private static @Nullable String parameters(RptIntake.Accepted accepted) {
        return accepted.parameters().isEmpty() ? null : accepted.parameters();
    }

    static byte[] held() {
        return WRITER.write(progress("RPT accettata dal PSP", null));
    }

    private static Object progress(@Nullable String value, @Nullable FaultBean fault) {
        ValoreAvanzamentoRPT answer = new ValoreAvanzamentoRPT();
        answer.setFault(fault);
        answer.setValue(value);
        PspChiediAvanzamentoRPTResponse root = new PspChiediAvanzamentoRPTResponse();
        root.setPspChiediAvanzamentoRPTResponse(answer);
        return root;
    }

    static byte[] list(List<RptKey> keys) {
        return WRITER.write(list(keys, null));
    }

    private static Object list(List<RptKey> keys, @Nullable FaultBean fault) {
        ChiediListaRTResponse answer = new ChiediListaRTResponse();
        answer.setFault(fault);
        for (RptKey key : keys) {
            ValoreListaRT element = new ValoreListaRT();
            element.setIdentificativoDominio(key.creditor());
            element.setIdentificativoUnivocoVersamento(key.iuv());
            element.setCodiceContestoPagamento(key.ccp());
            answer.getElementoListaRTResponses().add(element);
        }
        PspChiediListaRTResponse root = new PspChiediListaRTResponse();
        root.setPspChiediListaRTResponse(answer);
        return root;
    }

    static byte[] receipt(byte[] rt) {
        return WRITER.write(receipt(rt, null));
    }

    private static Object receipt(byte @Nullable [] rt, @Nullable FaultBean fault) {
        ValoreRT answer = new ValoreRT();
        answer.setFault(fault);
        if (rt != null) {
            answer.setTipoFirma("");
            answer.setRt(rt);
        }
        PspChiediRTResponse root = new PspChiediRTResponse();
        root.setPspChiediRTResponse(answer);
        return root;
    }

    /** The answer OK of an operation that says nothing else. */
    static byte[] done(String operation) {
        return answer(operation, null);
    }

    private static String esito(@Nullable FaultBean fault) {
        return fault == null ? "OK" : "KO";
    }

    private static Object ack(@Nullable FaultBean fault) {
        TipoInviaAckRTResponse answer = new TipoInviaAckRTResponse();
        answer.setFault(fault);
        answer.setEsito(esito(fault));
        PspInviaAckRTResponse root = new PspInviaAckRTResponse();
        root.setPspInviaAckRTResponse(answer);
        return root;
    }

    private static Object cancellation(@Nullable FaultBean fault) {
        ValoreNotificaCancellazioneRPT answer = new ValoreNotificaCancellazioneRPT();
        answer.setFault(fault);
        answer.setEsito(esito(fault));
        PspNotificaCancellazioneRPTResponse root = new PspNotificaCancellazioneRPTResponse();
        root.setPspNotificaCancellazioneRPTResponse(answer);
        return root;
    }

    private static Object storno(@Nullable FaultBean fault) {
        TipoInviaRichiestaStornoResponse answer = new TipoInviaRichiestaStornoResponse();
        answer.setFault(fault);
        answer.setEsito(esito(fault));
        PspInviaRichiestaStornoResponse root = new PspInviaRichiestaStornoResponse();
        root.setPspInviaRichiestaStornoResponse(answer);
        return root;
    }

    private static Object revocation(@Nullable FaultBean fault) {
        TipoInviaRispostaRevocaResponse answer = new TipoInviaRispostaRevocaResponse();
        answer.setFault(fault);
        answer.setEsito(esito(fault));
        PspInviaRispostaRevocaResponse root = new PspInviaRispostaRevocaResponse();
        root.setPspInviaRispostaRevocaResponse(answer);
        return root;
    }
}
