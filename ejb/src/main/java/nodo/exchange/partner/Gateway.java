package nodo.exchange.partner;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Calls partners, and tells how each call ended.
 *
 * <p>A call blocks the calling thread until the answer is complete, the call has failed, or its deadline has passed.
 * The caller holds no transaction meanwhile, journals the bytes, and maps the ending to the protocol. Nothing is ever
 * sent twice, and no call waits for another partner's.
 */
@ApplicationScoped
public class Gateway {

    private static final Logger LOG = System.getLogger(Gateway.class.getName());

    private final PartnerHeaders headers;
    private final PartnerLimits limits;
    private final Sender sender;
    private final Meters meters;

    /**
     * Opens the gateway; no connection is made yet.
     *
     * @param settings limits and key stores
     * @param headers fills in the secrets of headers
     * @param clock tells circuit breakers when to try again
     * @param meters counts the calls
     */
    @Inject
    public Gateway(GatewaySettings settings, PartnerHeaders headers, Clock clock, Meters meters) {
        this(headers, new PartnerLimits(settings, clock), new Sender(settings), meters);
    }

    private Gateway(PartnerHeaders headers, PartnerLimits limits, Sender sender, Meters meters) {
        this.headers = headers;
        this.limits = limits;
        this.sender = sender;
        this.meters = meters;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Gateway() {
        this(null, null, (Sender) null, null);
    }

    /**
     * Sends a request once, unless the partner's limits forbid it.
     *
     * @param call what to send, and how long it may take
     * @return how the call ended
     */
    public PartnerAnswer call(PartnerCall call) {
        PartnerAnswer answer = send(call);
        meters.called(call, answer);
        return answer;
    }

    private PartnerAnswer send(PartnerCall call) {
        Map<String, String> resolved;
        try {
            resolved = headers.resolve(call.partnerId(), call.headers());
        } catch (IllegalStateException e) {
            LOG.log(Level.WARNING, "{0} is not sent: {1}", call.operation(), e.getMessage());
            return new PartnerAnswer.Unreachable(
                    PartnerAnswer.Unreachable.Reason.MISCONFIGURED, String.valueOf(e.getMessage()), Duration.ZERO);
        }
        return limits.within(call.partnerId(), waited -> sender.send(call, resolved, waited));
    }

    /**
     * The partners whose recent calls hung, so that none is made to them for a while: nothing need be prepared for them.
     *
     * @return their identifiers, in order
     */
    public List<String> suspended() {
        return limits.suspended();
    }

    /**
     * How the partners called so far stand on this instance.
     *
     * @return one state per partner, by identifier
     */
    public List<PartnerState> states() {
        return limits.states();
    }

    @PreDestroy
    void close() {
        sender.close();
    }
}
