package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nodo.activation.ActivationState;
import nodo.activation.RptActivation;
import nodo.activation.RptActivations;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.exchange.desk.ExchangeSettings;
import nodo.exchange.partner.Trace;
import nodo.notice.partner.AskedRpt;
import nodo.notice.partner.StationReply;
import nodo.notice.partner.StationRequest;
import nodo.rpt.RptKey;

/**
 * Keeps track of the RPTs that creditors are asked for, whichever model the PSP speaks: an RPT is taken only if it was
 * asked for, and a question whose answer was lost is asked again.
 *
 * <p>The repetition is a row of the outbox, written with the question and due when its answer counts as lost: an answer
 * removes it, and so a crash between the two leaves it.
 *
 * <p>Source: flows-rpt §6.2, flows-notice §9.
 */
@ApplicationScoped
public class AskedRpts {

    /** The question, and the name of its repetition in the outbox. */
    public static final String QUESTION = "paaAttivaRPT";

    private final RptActivations activations;
    private final Deliveries deliveries;
    private final ExchangeSettings settings;
    private final Clock clock;

    @Inject
    public AskedRpts(RptActivations activations, Deliveries deliveries, ExchangeSettings settings, Clock clock) {
        this.activations = activations;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected AskedRpts() {
        this(null, null, null, null);
    }

    /**
     * Notes a question, in the transaction before it leaves. A station without an address is asked nothing, and nothing is
     * noted.
     *
     * @param asked which RPT, and for whom
     * @param request the question
     */
    public void ask(AskedRpt asked, StationRequest<?> request) {
        request.call().ifPresent(call -> {
            Instant now = clock.instant();
            Instant lostAt = now.plus(request.timeout()).plus(settings.callMargin());
            // Deliveries are locked before what they are about, as their workers do it.
            Optional<Delivery> repetition = activations.find(asked.key()).flatMap(this::repetition);
            RptActivation activation = activations.ask(new RptActivation.Wanted(
                    asked.key(),
                    asked.psp(),
                    asked.broker(),
                    asked.channel(),
                    call.partnerId(),
                    asked.ofNoticeModel(),
                    call.body(),
                    now,
                    lostAt));
            repetition.ifPresentOrElse(
                    known -> known.postpone(lostAt),
                    () -> deliveries.add(new Delivery(QUESTION, activation.station(), activation.id(), now, lostAt)));
        });
    }

    /**
     * Notes what was learned of the creditor's will.
     *
     * @param key which RPT
     * @param reply what the creditor said
     */
    public void learn(RptKey key, StationReply<?> reply) {
        activations.find(key).ifPresent(known -> {
            ActivationState told = told(reply);
            Optional<Delivery> repetition = repetition(known);
            activations.lock(key).orElseThrow().learn(told);
            if (told != ActivationState.UNKNOWN) {
                repetition.ifPresent(deliveries::remove);
            }
        });
    }

    private Optional<Delivery> repetition(RptActivation activation) {
        return deliveries.lock(QUESTION, activation.id());
    }

    /** What a reply says of the creditor's will to send its RPT; one that may have seen the question may have accepted. */
    public static ActivationState told(StationReply<?> reply) {
        if (reply instanceof StationReply.Given<?>) {
            return ActivationState.ACCEPTED;
        }
        return reply instanceof StationReply.Failed<?> failed && failed.trace() == Trace.PERHAPS_SEEN
                ? ActivationState.UNKNOWN
                : ActivationState.REFUSED;
    }
}
