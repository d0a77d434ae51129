package nodo.notice.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nodo.exchange.desk.Exchange;
import nodo.fault.OriginalFault;
import nodo.journal.EventLink;
import nodo.money.Euro;
import nodo.notice.Iban;
import nodo.registry.Station;
import nodo.wire.codec.WireService;
import nodo.wire.papernodorichiestaavvisi.CtDatiPagamentoPA;
import nodo.wire.papernodorichiestaavvisi.CtEsitoChiediNumeroAvviso;
import nodo.wire.papernodorichiestaavvisi.CtFaultBean;
import nodo.wire.papernodorichiestaavvisi.CtNumeroAvviso;
import nodo.wire.papernodorichiestaavvisi.CtSpezzoneStrutturatoCausaleVersamento;
import nodo.wire.papernodorichiestaavvisi.CtSpezzoniCausaleVersamento;
import nodo.wire.papernodorichiestaavvisi.PaaChiediNumeroAvviso;
import nodo.wire.papernodorichiestaavvisi.PaaChiediNumeroAvvisoRisposta;
import nodo.wire.papernodorichiestaavvisi.head.IntestazionePPT;
import org.jspecify.annotations.Nullable;

/**
 * The question for a notice that does not exist yet to a creditor of the classic model: paaChiediNumeroAvviso.
 *
 * <p>Source: the service GenerazioneAvvisiservice; flows-rpt §6.3. Its answers follow the rules of {@link ClassicAnswer}:
 * OK with all data and without a fault, or KO with a whole fault and without data.
 */
@ApplicationScoped
public class PaPerNodoRichiestaAvvisi {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final ClassicService SERVICE = ClassicService.of(
            WireService.PA_PER_NODO_RICHIESTA_AVVISI,
            station -> station.endpoints().classic());
    private static final String OK = "OK";
    private static final String KO = "KO";

    private final Stations stations;

    @Inject
    public PaPerNodoRichiestaAvvisi(Stations stations) {
        this.stations = stations;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaPerNodoRichiestaAvvisi() {
        this(null);
    }

    /** Sends a question, once, with no transaction open. */
    public <T> StationAnswer<T> ask(StationRequest<T> request) {
        return stations.ask(request);
    }

    /**
     * Prepares paaChiediNumeroAvviso.
     *
     * @param station the station that the service leads to
     * @param creditor the creditor that offers it
     * @param psp the PSP that asks
     * @param demand the citizen's data, and the request that needs the answer
     */
    public StationRequest<GivenNotice> demand(Station station, String creditor, String psp, Demand demand) {
        IntestazionePPT header = new IntestazionePPT();
        header.setIdentificativoIntermediarioPA(station.brokerId());
        header.setIdentificativoStazioneIntermediarioPA(station.id());
        header.setIdentificativoDominio(creditor);
        PaaChiediNumeroAvviso body = new PaaChiediNumeroAvviso();
        body.setIdentificativoPSP(psp);
        body.setDatiSpecificiServizio(demand.data());
        Exchange<?> cause = demand.cause();
        return stations.classicRequest(
                new StationQuery(
                        "paaChiediNumeroAvviso",
                        station,
                        EventLink.of(cause.inbound().id()).causing(UUID.randomUUID()),
                        cause.keys().withStation(station.id()),
                        TIMEOUT),
                SERVICE,
                ClassicMessage.of(header, body),
                PaaChiediNumeroAvvisoRisposta.class,
                answer -> reply(answer.getPaaChiediNumeroAvvisoRisposta()));
    }

    /**
     * What a citizen said, and the request that brought it.
     *
     * @param data the citizen's data, not to be changed
     * @param cause the request that needs the answer
     */
    @SuppressWarnings("ArrayRecordComponent") // on its way through, compared nowhere
    public record Demand(byte[] data, Exchange<?> cause) {}

    private static StationReply<GivenNotice> reply(CtEsitoChiediNumeroAvviso wire) {
        Optional<CtFaultBean> fault = Optional.ofNullable(wire.getFault());
        @Nullable CtNumeroAvviso notice = wire.getNumeroAvviso();
        @Nullable CtDatiPagamentoPA data = wire.getDatiPagamentoPA();
        if (OK.equals(wire.getEsito()) && fault.isEmpty() && notice != null && data != null) {
            return new StationReply.Given<>(new GivenNotice(
                    notice.getAuxDigit(),
                    Optional.ofNullable(notice.getApplicationCode()),
                    notice.getIUV(),
                    terms(data)));
        }
        return fault.filter(present -> KO.equals(wire.getEsito()) && notice == null && data == null)
                .flatMap(PaPerNodoRichiestaAvvisi::original)
                .<StationReply<GivenNotice>>map(StationReply.Declined::new)
                .orElseGet(() -> Stations.unusable("esito, fault, numeroAvviso e datiPagamentoPA non coerenti"));
    }

    private static Optional<OriginalFault> original(CtFaultBean fault) {
        return OriginalFault.ifWhole(
                fault.getFaultCode(),
                fault.getFaultString(),
                fault.getId(),
                Optional.ofNullable(fault.getDescription()));
    }

    private static PaymentTerms terms(CtDatiPagamentoPA wire) {
        return new PaymentTerms(
                new Euro(wire.getImportoSingoloVersamento()),
                new Iban(wire.getIbanAccredito()),
                Optional.ofNullable(wire.getBicAccredito()),
                Optional.ofNullable(wire.getEnteBeneficiario()).map(PaymentTermsMapping::beneficiary),
                Optional.ofNullable(wire.getCredenzialiPagatore()),
                reason(wire));
    }

    private static PaymentReason reason(CtDatiPagamentoPA wire) {
        @Nullable CtSpezzoniCausaleVersamento pieces = wire.getSpezzoniCausaleVersamento();
        return pieces == null
                ? new PaymentReason.Text(wire.getCausaleVersamento())
                : PaymentTermsMapping.pieces(
                        pieces.getSpezzoneCausaleVersamentosAndSpezzoneStrutturatoCausaleVersamentos(),
                        CtSpezzoneStrutturatoCausaleVersamento.class,
                        CtSpezzoneStrutturatoCausaleVersamento::getCausaleSpezzone,
                        CtSpezzoneStrutturatoCausaleVersamento::getImportoSpezzone);
    }
}
