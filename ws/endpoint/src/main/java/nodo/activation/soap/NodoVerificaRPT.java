package nodo.activation.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.activation.desk.ClassicVerification;
import nodo.activation.desk.VerifyRpt;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.notice.partner.PaymentTerms;
import nodo.wire.nodoperpsp.EsitoNodoVerificaRPTRisposta;
import nodo.wire.nodoperpsp.NodoVerificaRPTRisposta;

/** nodoVerificaRPT: what a notice costs now, to a PSP of the classic model. */
@ApplicationScoped
public class NodoVerificaRPT implements SoapOperation<nodo.wire.nodoperpsp.NodoVerificaRPT, NodoVerificaRPTRisposta> {

    private final ClassicVerification verification;

    @Inject
    public NodoVerificaRPT(ClassicVerification verification) {
        this.verification = verification;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoVerificaRPT() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoVerificaRPT";
    }

    @Override
    public Class<nodo.wire.nodoperpsp.NodoVerificaRPT> request() {
        return nodo.wire.nodoperpsp.NodoVerificaRPT.class;
    }

    @Override
    public FaultCode mistakeAt(String path) {
        return NoticeCodes.mistakeAt(path);
    }

    @Override
    public byte[] answer(nodo.wire.nodoperpsp.NodoVerificaRPT request, SoapCall<NodoVerificaRPTRisposta> call) {
        PspCaller caller = call.caller(
                request.getIdentificativoPSP(),
                request.getIdentificativoIntermediarioPSP(),
                request.getIdentificativoCanale(),
                request.getPassword());
        VerifyRpt command = new VerifyRpt(
                caller,
                NoticeCodes.notice(
                        request.getCodiceContestoPagamento(),
                        request.getCodificaInfrastrutturaPSP(),
                        request.getCodiceIdRPT()));
        return verification.verify(command, call.exchange(caller, NodoVerificaRPT::told));
    }

    private static NodoVerificaRPTRisposta told(PaymentTerms terms) {
        EsitoNodoVerificaRPTRisposta outcome =
                ClassicAnswer.ok(new EsitoNodoVerificaRPTRisposta(), EsitoNodoVerificaRPTRisposta::setEsito);
        outcome.setDatiPagamentoPA(Terms.wire(terms));
        return answer(outcome);
    }

    @Override
    public NodoVerificaRPTRisposta refuse(Fault fault) {
        return answer(
                ClassicAnswer.ko(new EsitoNodoVerificaRPTRisposta(), EsitoNodoVerificaRPTRisposta::setEsito, fault));
    }

    /** The answer, and inside of it an element of the same name. */
    private static NodoVerificaRPTRisposta answer(EsitoNodoVerificaRPTRisposta outcome) {
        NodoVerificaRPTRisposta wire = new NodoVerificaRPTRisposta();
        wire.setNodoVerificaRPTRisposta(outcome);
        return wire;
    }
}
