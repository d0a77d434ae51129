package nodo.notice.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.PspCaller;
import nodo.journal.EventLink;
import nodo.notice.PaymentData;
import nodo.notice.PositionKey;
import nodo.registry.Station;
import nodo.wire.papernodopagamentopsp.EsitoAttivaRPT;
import nodo.wire.papernodopagamentopsp.EsitoVerificaRPT;
import nodo.wire.papernodopagamentopsp.PaaAttivaRPT;
import nodo.wire.papernodopagamentopsp.PaaAttivaRPTRisposta;
import nodo.wire.papernodopagamentopsp.PaaTipoDatiPagamentoPSP;
import nodo.wire.papernodopagamentopsp.PaaVerificaRPT;
import nodo.wire.papernodopagamentopsp.PaaVerificaRPTRisposta;
import nodo.wire.papernodopagamentopsp.head.IntestazionePPT;

/**
 * The questions about a notice to a creditor of the classic model: paaVerificaRPT and paaAttivaRPT, for a PSP that speaks
 * the notice model.
 *
 * <p>Source: the service PagamentiTelematiciCCPservice; flows-notice §9. A station may take 30 s by the classic model, but
 * no longer than a PSP waits for its answer: {@link Stations} bounds it.
 */
@ApplicationScoped
public class PaPerNodoPagamentoPsp {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Stations stations;

    @Inject
    public PaPerNodoPagamentoPsp(Stations stations) {
        this.stations = stations;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaPerNodoPagamentoPsp() {
        this(null);
    }

    StationRequest<VerifiedNotice> verification(
            Station station, PositionKey notice, RptContext context, Exchange<?> cause) {
        PaaVerificaRPT wire = new PaaVerificaRPT();
        wire.setIdentificativoPSP(context.caller().psp());
        return stations.classicRequest(
                query("paaVerificaRPT", station, cause),
                new ClassicMessage(header(station, notice, context), wire),
                PaaVerificaRPTRisposta.class,
                answer -> {
                    EsitoVerificaRPT told = answer.getPaaVerificaRPTRisposta();
                    return ClassicAnswer.of(told, told.getEsito(), told.getDatiPagamentoPA())
                            .reply(data -> ClassicData.verified(data, notice, context));
                });
    }

    StationRequest<PaymentData> payment(
            Station station, PaymentQuestion question, RptContext context, Exchange<?> cause) {
        PositionKey notice = question.notice();
        return stations.classicRequest(
                query("paaAttivaRPT", station, cause),
                new ClassicMessage(header(station, notice, context), activation(question, context.caller())),
                PaaAttivaRPTRisposta.class,
                answer -> {
                    EsitoAttivaRPT told = answer.getPaaAttivaRPTRisposta();
                    return ClassicAnswer.of(told, told.getEsito(), told.getDatiPagamentoPA())
                            .reply(data -> ClassicData.payment(data, notice, context));
                });
    }

    private static PaaAttivaRPT activation(PaymentQuestion question, PspCaller caller) {
        PaaTipoDatiPagamentoPSP data = new PaaTipoDatiPagamentoPSP();
        data.setImportoSingoloVersamento(question.amount().amount());
        PaaAttivaRPT wire = new PaaAttivaRPT();
        wire.setIdentificativoPSP(caller.psp());
        wire.setDatiPagamentoPSP(data);
        wire.setIdentificativoIntermediarioPSP(caller.broker());
        wire.setIdentificativoCanalePSP(caller.channel());
        return wire;
    }

    private static IntestazionePPT header(Station station, PositionKey notice, RptContext context) {
        IntestazionePPT header = new IntestazionePPT();
        header.setIdentificativoIntermediarioPA(station.brokerId());
        header.setIdentificativoStazioneIntermediarioPA(station.id());
        header.setIdentificativoDominio(notice.creditor().value());
        header.setIdentificativoUnivocoVersamento(notice.notice().creditorReferenceId());
        header.setCodiceContestoPagamento(context.context().value());
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
