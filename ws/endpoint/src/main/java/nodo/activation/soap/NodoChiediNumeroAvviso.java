package nodo.activation.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.activation.desk.ClassicDemand;
import nodo.activation.desk.DemandNumber;
import nodo.activation.desk.DemandedNumber;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.notice.partner.GivenNotice;
import nodo.notice.partner.PaymentReason;
import nodo.notice.partner.PaymentTerms;
import nodo.wire.nodoperpsprichiestaavvisi.CtDatiPagamentoPA;
import nodo.wire.nodoperpsprichiestaavvisi.CtEsitoChiediNumeroAvviso;
import nodo.wire.nodoperpsprichiestaavvisi.CtNumeroAvviso;
import nodo.wire.nodoperpsprichiestaavvisi.CtSpezzoneStrutturatoCausaleVersamento;
import nodo.wire.nodoperpsprichiestaavvisi.CtSpezzoniCausaleVersamento;
import nodo.wire.nodoperpsprichiestaavvisi.NodoChiediNumeroAvvisoRisposta;

/** nodoChiediNumeroAvviso: a PSP of the classic model wants a notice for a service that is paid without one. */
@ApplicationScoped
public class NodoChiediNumeroAvviso
        implements SoapOperation<
                nodo.wire.nodoperpsprichiestaavvisi.NodoChiediNumeroAvviso, NodoChiediNumeroAvvisoRisposta> {

    private final ClassicDemand demand;

    @Inject
    public NodoChiediNumeroAvviso(ClassicDemand demand) {
        this.demand = demand;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediNumeroAvviso() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediNumeroAvviso";
    }

    @Override
    public Class<nodo.wire.nodoperpsprichiestaavvisi.NodoChiediNumeroAvviso> request() {
        return nodo.wire.nodoperpsprichiestaavvisi.NodoChiediNumeroAvviso.class;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodoperpsprichiestaavvisi.NodoChiediNumeroAvviso request,
            SoapCall<NodoChiediNumeroAvvisoRisposta> call) {
        PspCaller caller = call.caller(
                request.getIdentificativoPSP(),
                request.getIdentificativoIntermediarioPSP(),
                request.getIdentificativoCanale(),
                request.getPassword());
        DemandNumber command = new DemandNumber(
                caller,
                request.getIdServizio(),
                request.getIdDominioErogatoreServizio(),
                data(request.getDatiSpecificiServizio(), call));
        return demand.demand(command, call.exchange(caller, NodoChiediNumeroAvviso::given));
    }

    /** Any base64 passes the schema, that of nothing too; the node asks for something (validation 1.6). */
    private static byte[] data(byte[] wire, SoapCall<?> call) {
        if (wire.length == 0) {
            throw call.inadmissible("datiSpecificiServizio", "il valore non può essere vuoto");
        }
        return wire;
    }

    private static NodoChiediNumeroAvvisoRisposta given(DemandedNumber demanded) {
        GivenNotice notice = demanded.notice();
        CtNumeroAvviso number = new CtNumeroAvviso();
        number.setAuxDigit(notice.auxDigit());
        notice.applicationCode().ifPresent(number::setApplicationCode);
        number.setIUV(notice.iuv());
        CtEsitoChiediNumeroAvviso outcome =
                ClassicAnswer.ok(new CtEsitoChiediNumeroAvviso(), CtEsitoChiediNumeroAvviso::setEsito);
        outcome.setIdentificativoDominio(demanded.creditor());
        outcome.setNumeroAvviso(number);
        outcome.setDatiPagamentoPA(wire(notice.terms()));
        return answer(outcome);
    }

    private static CtDatiPagamentoPA wire(PaymentTerms terms) {
        CtDatiPagamentoPA wire = new CtDatiPagamentoPA();
        wire.setImportoSingoloVersamento(terms.amount().amount());
        wire.setIbanAccredito(terms.account().value());
        terms.bic().ifPresent(wire::setBicAccredito);
        terms.beneficiary().map(Beneficiaries::wire).ifPresent(wire::setEnteBeneficiario);
        terms.payerCredentials().ifPresent(wire::setCredenzialiPagatore);
        if (terms.reason() instanceof PaymentReason.Pieces pieces) {
            CtSpezzoniCausaleVersamento all = new CtSpezzoniCausaleVersamento();
            pieces.pieces().stream()
                    .map(NodoChiediNumeroAvviso::wire)
                    .forEach(all.getSpezzoneCausaleVersamentosAndSpezzoneStrutturatoCausaleVersamentos()::add);
            wire.setSpezzoniCausaleVersamento(all);
        } else {
            wire.setCausaleVersamento(terms.reason().joined());
        }
        return wire;
    }

    private static Object wire(PaymentReason.Piece piece) {
        if (piece.amount().isEmpty()) {
            return piece.text();
        }
        CtSpezzoneStrutturatoCausaleVersamento wire = new CtSpezzoneStrutturatoCausaleVersamento();
        wire.setCausaleSpezzone(piece.text());
        wire.setImportoSpezzone(piece.amount().get().amount());
        return wire;
    }

    @Override
    public NodoChiediNumeroAvvisoRisposta refuse(Fault fault) {
        return answer(ClassicAnswer.ko(new CtEsitoChiediNumeroAvviso(), CtEsitoChiediNumeroAvviso::setEsito, fault));
    }

    /** The answer, and inside of it an element of the same name. */
    private static NodoChiediNumeroAvvisoRisposta answer(CtEsitoChiediNumeroAvviso outcome) {
        NodoChiediNumeroAvvisoRisposta wire = new NodoChiediNumeroAvvisoRisposta();
        wire.setNodoChiediNumeroAvvisoRisposta(outcome);
        return wire;
    }
}
