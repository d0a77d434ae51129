package nodo.activation.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.activation.desk.ActivateRpt;
import nodo.activation.desk.ClassicActivation;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.notice.partner.PaymentTerms;
import nodo.wire.nodoperpsp.EsitoNodoAttivaRPTRisposta;
import nodo.wire.nodoperpsp.NodoAttivaRPTRisposta;

/** nodoAttivaRPT: a PSP of the classic model wants the RPT of a notice. */
@ApplicationScoped
public class NodoAttivaRPT implements SoapOperation<nodo.wire.nodoperpsp.NodoAttivaRPT, NodoAttivaRPTRisposta> {

    private final ClassicActivation activation;

    @Inject
    public NodoAttivaRPT(ClassicActivation activation) {
        this.activation = activation;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoAttivaRPT() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoAttivaRPT";
    }

    @Override
    public Class<nodo.wire.nodoperpsp.NodoAttivaRPT> request() {
        return nodo.wire.nodoperpsp.NodoAttivaRPT.class;
    }

    @Override
    public FaultCode mistakeAt(String path) {
        return NoticeCodes.mistakeAt(path);
    }

    @Override
    public byte[] answer(nodo.wire.nodoperpsp.NodoAttivaRPT request, SoapCall<NodoAttivaRPTRisposta> call) {
        PspCaller caller = call.caller(
                request.getIdentificativoPSP(),
                request.getIdentificativoIntermediarioPSP(),
                request.getIdentificativoCanale(),
                request.getPassword());
        ActivateRpt command = new ActivateRpt(
                caller,
                request.getIdentificativoIntermediarioPSPPagamento(),
                request.getIdentificativoCanalePagamento(),
                NoticeCodes.notice(
                        request.getCodiceContestoPagamento(),
                        request.getCodificaInfrastrutturaPSP(),
                        request.getCodiceIdRPT()),
                Terms.terms(request.getDatiPagamentoPSP()));
        return activation.activate(command, call.exchange(caller, NodoAttivaRPT::told));
    }

    private static NodoAttivaRPTRisposta told(PaymentTerms terms) {
        EsitoNodoAttivaRPTRisposta outcome =
                ClassicAnswer.ok(new EsitoNodoAttivaRPTRisposta(), EsitoNodoAttivaRPTRisposta::setEsito);
        outcome.setDatiPagamentoPA(Terms.wire(terms));
        return answer(outcome);
    }

    @Override
    public NodoAttivaRPTRisposta refuse(Fault fault) {
        return answer(ClassicAnswer.ko(new EsitoNodoAttivaRPTRisposta(), EsitoNodoAttivaRPTRisposta::setEsito, fault));
    }

    /** The answer, and inside of it an element of the same name. */
    private static NodoAttivaRPTRisposta answer(EsitoNodoAttivaRPTRisposta outcome) {
        NodoAttivaRPTRisposta wire = new NodoAttivaRPTRisposta();
        wire.setNodoAttivaRPTRisposta(outcome);
        return wire;
    }
}
