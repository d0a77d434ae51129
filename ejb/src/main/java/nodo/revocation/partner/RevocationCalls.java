package nodo.revocation.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nodo.exchange.desk.Exchange;
import nodo.exchange.partner.Trace;
import nodo.journal.EventLink;
import nodo.notice.partner.ClassicMessage;
import nodo.notice.partner.ClassicService;
import nodo.notice.partner.StationAnswer;
import nodo.notice.partner.StationQuery;
import nodo.notice.partner.StationReply;
import nodo.notice.partner.StationRequest;
import nodo.notice.partner.Stations;
import nodo.registry.Channel;
import nodo.registry.Station;
import nodo.revocation.partner.Relayed.Arrival;
import nodo.rpt.RptKey;
import nodo.rpt.partner.ChannelAnswer;
import nodo.rpt.partner.ChannelQuery;
import nodo.rpt.partner.ChannelReply;
import nodo.rpt.partner.ChannelRequest;
import nodo.rpt.partner.Channels;
import nodo.rt.partner.PaPerNodo;
import nodo.rt.partner.Taken;
import nodo.wire.codec.WireService;
import nodo.wire.papernodo.PaaInviaEsitoStorno;
import nodo.wire.papernodo.PaaInviaEsitoStornoRisposta;
import nodo.wire.papernodo.PaaInviaRichiestaRevoca;
import nodo.wire.papernodo.PaaInviaRichiestaRevocaRisposta;
import nodo.wire.psppernodo.PspInviaRichiestaStorno;
import nodo.wire.psppernodo.PspInviaRichiestaStornoResponse;
import nodo.wire.psppernodo.PspInviaRispostaRevoca;
import nodo.wire.psppernodo.PspInviaRispostaRevocaResponse;

/**
 * Relays the messages of revocations: paaInviaRichiestaRevoca and paaInviaEsitoStorno to creditors,
 * pspInviaRichiestaStorno and pspInviaRispostaRevoca to PSPs. Documents go out byte by byte as they came.
 *
 * <p>Source: the services PagamentiTelematiciRTservice and FespPspService; flows-rpt 8.
 */
@ApplicationScoped
public class RevocationCalls {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** By what a receiver says that it has the message already. Source: flows-rpt 8. */
    private static final Set<String> DUPLICATES =
            Set.of("PAA_RR_DUPLICATA", "PAA_ER_DUPLICATA", "CANALE_RR_DUPLICATA", "CANALE_ER_DUPLICATA");

    private static final ClassicService SERVICE = ClassicService.of(
            WireService.PA_PER_NODO,
            station -> station.endpoints().rt().or(() -> station.endpoints().classic()));

    private final Stations stations;
    private final Channels channels;

    @Inject
    public RevocationCalls(Stations stations, Channels channels) {
        this.stations = stations;
        this.channels = channels;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RevocationCalls() {
        this(null, null);
    }

    /**
     * Which payment is spoken of, to whom, and in the course of which request.
     *
     * @param key the payment
     * @param receiver the fiscal code of the creditor or the id of the PSP, who is the emitter of a relayed fault
     * @param extendedFault whether the sender reads the original fault's elements
     * @param cause the sender's request
     */
    public record About(RptKey key, String receiver, boolean extendedFault, Exchange<?> cause) {

        private EventLink link() {
            return EventLink.of(cause.inbound().id()).causing(UUID.randomUUID());
        }
    }

    /** Prepares paaInviaRichiestaRevoca. */
    public Leg requestToCreditor(Station station, About about, byte[] document) {
        PaaInviaRichiestaRevoca wire = new PaaInviaRichiestaRevoca();
        wire.setIdentificativoDominio(about.key().creditor().value());
        wire.setIdentificativoUnivocoVersamento(about.key().iuv());
        wire.setCodiceContestoPagamento(about.key().ccp());
        wire.setRr(document);
        StationRequest<Taken> request = stations.classicRequest(
                query("paaInviaRichiestaRevoca", station, about),
                SERVICE,
                ClassicMessage.of(wire),
                PaaInviaRichiestaRevocaRisposta.class,
                answer -> PaPerNodo.told(
                        answer.getPaaInviaRichiestaRevocaRisposta(),
                        answer.getPaaInviaRichiestaRevocaRisposta().getEsito()));
        return toStation(request, about);
    }

    /** Prepares paaInviaEsitoStorno. */
    public Leg outcomeToCreditor(Station station, About about, byte[] document) {
        PaaInviaEsitoStorno wire = new PaaInviaEsitoStorno();
        wire.setIdentificativoIntermediarioPA(station.brokerId());
        wire.setIdentificativoStazioneIntermediarioPA(station.id());
        wire.setIdentificativoDominio(about.key().creditor().value());
        wire.setIdentificativoUnivocoVersamento(about.key().iuv());
        wire.setCodiceContestoPagamento(about.key().ccp());
        wire.setEr(document);
        StationRequest<Taken> request = stations.classicRequest(
                query("paaInviaEsitoStorno", station, about),
                SERVICE,
                ClassicMessage.of(wire),
                PaaInviaEsitoStornoRisposta.class,
                answer -> PaPerNodo.told(
                        answer.getPaaInviaEsitoStornoRisposta(),
                        answer.getPaaInviaEsitoStornoRisposta().getEsito()));
        return toStation(request, about);
    }

    private static StationQuery query(String operation, Station station, About about) {
        return new StationQuery(
                operation, station, about.link(), about.cause().keys().withStation(station.id()), TIMEOUT);
    }

    private Leg toStation(StationRequest<Taken> request, About about) {
        return new Leg(request.events(), () -> {
            StationAnswer<Taken> answer = stations.ask(request);
            return new Relayed(
                    arrival(answer.reply()),
                    () -> answer.reply().orRefuse(about.receiver(), about.extendedFault()),
                    answer.events());
        });
    }

    private static Arrival arrival(StationReply<Taken> reply) {
        return reply instanceof StationReply.Failed<Taken> failed
                ? arrivalByTrace(failed.trace())
                : arrivalByWord(reply.faultCode());
    }

    private static Arrival arrival(ChannelReply<Taken> reply) {
        return reply instanceof ChannelReply.Failed<Taken> failed
                ? arrivalByTrace(failed.trace())
                : arrivalByWord(reply.faultCode());
    }

    /** Money may have moved: whoever answers with an error of HTTP may have done what was asked before it failed. */
    private static Arrival arrivalByTrace(Trace trace) {
        return trace == Trace.PERHAPS_SEEN || trace == Trace.TURNED_AWAY ? Arrival.UNKNOWN : Arrival.UNSEEN;
    }

    private static Arrival arrivalByWord(Optional<String> fault) {
        return fault.map(code -> DUPLICATES.contains(code) ? Arrival.REPEATED : Arrival.REFUSED)
                .orElse(Arrival.TAKEN);
    }

    /** Prepares pspInviaRichiestaStorno. */
    public Leg requestToPsp(Channel channel, About about, byte[] document) {
        PspInviaRichiestaStorno wire = new PspInviaRichiestaStorno();
        wire.setIdentificativoDominio(about.key().creditor().value());
        wire.setIdentificativoUnivocoVersamento(about.key().iuv());
        wire.setCodiceContestoPagamento(about.key().ccp());
        wire.setRr(document);
        ChannelRequest<Taken> request = channels.request(
                query("pspInviaRichiestaStorno", channel, about),
                wire,
                PspInviaRichiestaStornoResponse.class,
                answer -> Channels.outcome(
                        answer.getPspInviaRichiestaStornoResponse(),
                        answer.getPspInviaRichiestaStornoResponse().getEsito(),
                        new Taken()));
        return toChannel(request, about);
    }

    /** Prepares pspInviaRispostaRevoca. */
    public Leg outcomeToPsp(Channel channel, About about, byte[] document) {
        PspInviaRispostaRevoca wire = new PspInviaRispostaRevoca();
        wire.setIdentificativoDominio(about.key().creditor().value());
        wire.setIdentificativoUnivocoVersamento(about.key().iuv());
        wire.setCodiceContestoPagamento(about.key().ccp());
        wire.setEr(document);
        ChannelRequest<Taken> request = channels.request(
                query("pspInviaRispostaRevoca", channel, about),
                wire,
                PspInviaRispostaRevocaResponse.class,
                answer -> Channels.outcome(
                        answer.getPspInviaRispostaRevocaResponse(),
                        answer.getPspInviaRispostaRevocaResponse().getEsito(),
                        new Taken()));
        return toChannel(request, about);
    }

    private static ChannelQuery query(String operation, Channel channel, About about) {
        return new ChannelQuery(operation, channel, about.link(), about.cause().keys());
    }

    private Leg toChannel(ChannelRequest<Taken> request, About about) {
        return new Leg(request.events(), () -> {
            ChannelAnswer<Taken> answer = channels.ask(request);
            return new Relayed(
                    arrival(answer.reply()),
                    () -> answer.reply().orRefuse(about.receiver(), about.extendedFault()),
                    answer.events());
        });
    }
}
