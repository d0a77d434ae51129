package nodo.rt.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import nodo.fault.OriginalFault;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.notice.partner.ClassicMessage;
import nodo.notice.partner.ClassicService;
import nodo.notice.partner.StationAnswer;
import nodo.notice.partner.StationQuery;
import nodo.notice.partner.StationReply;
import nodo.notice.partner.StationRequest;
import nodo.notice.partner.Stations;
import nodo.registry.Station;
import nodo.rpt.RptKey;
import nodo.rt.RtMessage;
import nodo.wire.codec.WireService;
import nodo.wire.papernodo.FaultBean;
import nodo.wire.papernodo.PaaInviaRT;
import nodo.wire.papernodo.PaaInviaRTRisposta;
import nodo.wire.papernodo.Risposta;
import nodo.wire.papernodo.head.IntestazionePPT;

/**
 * Tells creditors of the classic model: paaInviaRT.
 *
 * <p>Source: the service PagamentiTelematiciRTservice; the station may take 30 s (flows-rpt §15). It listens at the
 * station's address for RTs, or at its classic one.
 */
@ApplicationScoped
public class PaPerNodo {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String NO_SIGNATURE = "";
    private static final ClassicService SERVICE = ClassicService.of(
            WireService.PA_PER_NODO,
            station -> station.endpoints().rt().or(() -> station.endpoints().classic()));

    private final Stations stations;

    @Inject
    public PaPerNodo(Stations stations) {
        this.stations = stations;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaPerNodo() {
        this(null);
    }

    /** Sends a message, once, with no transaction open. */
    public StationAnswer<Taken> send(StationRequest<Taken> request) {
        return stations.ask(request);
    }

    /**
     * Prepares paaInviaRT.
     *
     * @param station the creditor's station
     * @param key the payment
     * @param rt its RT, which goes out byte by byte as it is
     * @param link names this exchange in the journal
     * @param keys what it is about
     */
    public StationRequest<Taken> rt(Station station, RptKey key, RtMessage rt, EventLink link, EventKeys keys) {
        PaaInviaRT wire = new PaaInviaRT();
        wire.setTipoFirma(rt.signatureType().orElse(NO_SIGNATURE));
        wire.setRt(rt.document());
        return stations.classicRequest(
                new StationQuery("paaInviaRT", station, link, keys.withStation(station.id()), TIMEOUT),
                SERVICE,
                ClassicMessage.of(header(station, key), wire),
                PaaInviaRTRisposta.class,
                answer -> told(
                        answer.getPaaInviaRTRisposta(),
                        answer.getPaaInviaRTRisposta().getEsito()));
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

    /** OK without a fault, or KO with a whole one: everything else is no answer (contracts of the classic model 0.10). */
    public static StationReply<Taken> told(Risposta answer, String outcome) {
        Optional<FaultBean> fault = Optional.ofNullable(answer.getFault());
        if ("OK".equals(outcome) && fault.isEmpty()) {
            return new StationReply.Given<>(new Taken());
        }
        return fault.filter(present -> "KO".equals(outcome))
                .flatMap(PaPerNodo::whole)
                .<StationReply<Taken>>map(StationReply.Declined::new)
                .orElseGet(() -> Stations.unusable("esito e fault non coerenti"));
    }

    private static Optional<OriginalFault> whole(FaultBean fault) {
        return OriginalFault.ifWhole(
                fault.getFaultCode(),
                fault.getFaultString(),
                fault.getId(),
                Optional.ofNullable(fault.getDescription()));
    }
}
