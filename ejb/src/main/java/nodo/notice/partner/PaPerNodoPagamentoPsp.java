package nodo.notice.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import nodo.exchange.desk.Exchange;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.notice.PaymentData;
import nodo.notice.PositionKey;
import nodo.registry.Station;
import nodo.rpt.RptKey;
import nodo.wire.codec.WireService;
import nodo.wire.papernodopagamentopsp.EsitoAttivaRPT;
import nodo.wire.papernodopagamentopsp.EsitoVerificaRPT;
import nodo.wire.papernodopagamentopsp.PaaAttivaRPT;
import nodo.wire.papernodopagamentopsp.PaaAttivaRPTRisposta;
import nodo.wire.papernodopagamentopsp.PaaVerificaRPT;
import nodo.wire.papernodopagamentopsp.PaaVerificaRPTRisposta;
import nodo.wire.papernodopagamentopsp.head.IntestazionePPT;

/**
 * The questions about a notice to a creditor of the classic model: paaVerificaRPT and paaAttivaRPT, for a PSP that speaks
 * either model.
 *
 * <p>Source: the service PagamentiTelematiciCCPservice; flows-notice §9. A station may take 30 s by the classic model
 * (flows-rpt §15).
 */
@ApplicationScoped
public class PaPerNodoPagamentoPsp {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String ACTIVATION = "paaAttivaRPT";
    private static final ClassicService SERVICE = ClassicService.of(
            WireService.PA_PER_NODO_PAGAMENTO_PSP,
            station -> station.endpoints().classic());

    private final Stations stations;

    @Inject
    public PaPerNodoPagamentoPsp(Stations stations) {
        this.stations = stations;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaPerNodoPagamentoPsp() {
        this(null);
    }

    /**
     * Prepares paaVerificaRPT, for a PSP of the classic model.
     *
     * @param station the station that the notice leads to
     * @param asked which RPT it would be, and for whom
     * @param cause the request that needs the answer
     */
    public StationRequest<PaymentTerms> verification(Station station, AskedRpt asked, Exchange<?> cause) {
        return verification(station, asked, cause, Function.identity());
    }

    /**
     * Prepares paaAttivaRPT, for a PSP of the classic model.
     *
     * @param station the station that the notice leads to
     * @param asked which RPT is wanted, and for whom
     * @param terms what the PSP says of the payment
     * @param cause the request that needs the answer
     */
    public StationRequest<PaymentTerms> activation(Station station, AskedRpt asked, PspTerms terms, Exchange<?> cause) {
        return activation(station, new Activating(asked, terms), cause, Function.identity());
    }

    /**
     * Makes a paaAttivaRPT ready once more, whose answer was lost.
     *
     * @param station the station
     * @param message the exact message
     * @param link names the exchange
     * @param keys what it is about
     */
    public StationRequest<PaymentTerms> repetition(Station station, byte[] message, EventLink link, EventKeys keys) {
        return stations.repetition(
                new StationQuery(ACTIVATION, station, link, keys, TIMEOUT),
                SERVICE,
                message,
                PaaAttivaRPTRisposta.class,
                answer -> told(answer, Function.identity()));
    }

    /** Sends a question, once, with no transaction open. */
    public <T> StationAnswer<T> ask(StationRequest<T> request) {
        return stations.ask(request);
    }

    StationRequest<VerifiedNotice> verification(
            Station station, PositionKey notice, RptContext context, Exchange<?> cause) {
        return verification(
                station, AskedRpt.of(notice, context), cause, terms -> ClassicData.verified(terms, notice, context));
    }

    StationRequest<PaymentData> payment(
            Station station, PaymentQuestion question, RptContext context, Exchange<?> cause) {
        PositionKey notice = question.notice();
        return activation(
                station,
                new Activating(AskedRpt.of(notice, context), PspTerms.of(question.amount())),
                cause,
                terms -> ClassicData.payment(terms, notice, context));
    }

    /** An RPT that is asked for, and what the PSP says of the payment. */
    private record Activating(AskedRpt asked, PspTerms terms) {}

    private <T> StationRequest<T> verification(
            Station station, AskedRpt asked, Exchange<?> cause, Function<PaymentTerms, T> reading) {
        PaaVerificaRPT wire = new PaaVerificaRPT();
        wire.setIdentificativoPSP(asked.psp());
        return stations.classicRequest(
                query("paaVerificaRPT", station, cause),
                SERVICE,
                ClassicMessage.of(header(station, asked.key()), wire),
                PaaVerificaRPTRisposta.class,
                answer -> {
                    EsitoVerificaRPT told = answer.getPaaVerificaRPTRisposta();
                    return ClassicAnswer.of(told, told.getEsito(), told.getDatiPagamentoPA())
                            .reply(data -> reading.apply(PaymentTermsMapping.terms(data)));
                });
    }

    private <T> StationRequest<T> activation(
            Station station, Activating activating, Exchange<?> cause, Function<PaymentTerms, T> reading) {
        AskedRpt asked = activating.asked();
        PaaAttivaRPT wire = new PaaAttivaRPT();
        wire.setIdentificativoPSP(asked.psp());
        wire.setDatiPagamentoPSP(PspTermsMapping.wire(activating.terms()));
        wire.setIdentificativoIntermediarioPSP(asked.broker());
        wire.setIdentificativoCanalePSP(asked.channel());
        return stations.classicRequest(
                query(ACTIVATION, station, cause),
                SERVICE,
                ClassicMessage.of(header(station, asked.key()), wire),
                PaaAttivaRPTRisposta.class,
                answer -> told(answer, reading));
    }

    private static <T> StationReply<T> told(PaaAttivaRPTRisposta answer, Function<PaymentTerms, T> reading) {
        EsitoAttivaRPT told = answer.getPaaAttivaRPTRisposta();
        return ClassicAnswer.of(told, told.getEsito(), told.getDatiPagamentoPA())
                .reply(data -> reading.apply(PaymentTermsMapping.terms(data)));
    }

    private static IntestazionePPT header(Station station, RptKey key) {
        IntestazionePPT header = new IntestazionePPT();
        header.setIdentificativoIntermediarioPA(station.brokerId());
        header.setIdentificativoStazioneIntermediarioPA(station.id());
        header.setIdentificativoDominio(key.creditor().value());
        header.setIdentificativoUnivocoVersamento(key.iuv());
        header.setCodiceContestoPagamento(key.ccp());
        return header;
    }

    private static StationQuery query(String operation, Station station, Exchange<?> cause) {
        return new StationQuery(
                operation,
                station,
                EventLink.of(cause.inbound().id()).causing(UUID.randomUUID()),
                cause.keys().withStation(station.id()),
                TIMEOUT);
    }
}
