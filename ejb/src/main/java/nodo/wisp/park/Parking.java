package nodo.wisp.park;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.Registry;
import nodo.wisp.ParkedSession;
import nodo.wisp.ParkedSessions;
import nodo.wisp.SessionId;
import nodo.wisp.SessionKind;
import nodo.wisp.SessionSubject;

/**
 * Opens sessions. Works inside the caller's transaction, so that a payment and its session exist together or not at all.
 *
 * <p>Source: flows-rpt §5 (parked payments) and §5.3 (redirections).
 */
@ApplicationScoped
public class Parking {

    private final ParkedSessions sessions;
    private final RedirectionSettings settings;
    private final Clock clock;

    @Inject
    public Parking(ParkedSessions sessions, RedirectionSettings settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Parking() {
        this(null, null, null);
    }

    /**
     * Parks a payment until its payer chose on the pages of the payment manager.
     *
     * @param subject the cart or the RPT
     * @param station the station that sent it
     * @param registry the snapshot that the request is judged by
     * @return the session, with the address of those pages
     * @throws Refusal PPT_SYSTEM_ERROR if the registry has no such address
     */
    public OpenedSession park(SessionSubject subject, String station, Registry registry) {
        URI page = registry.urls()
                .wisp()
                .orElseThrow(() -> new Refusal(FaultCode.PPT_SYSTEM_ERROR, "Configurazione WISP non presente"));
        SessionId id = open(SessionKind.WISP, subject, station).id();
        return new OpenedSession(id, page.toString() + id);
    }

    /**
     * Opens the way to the page of a provider that accepted a payment (model 1, the institution chose the provider).
     *
     * @param subject the cart or the RPT
     * @param station the station that sent it
     * @param pspPage the provider's page with all its parameters
     * @param immediateParameters parametriPagamentoImmediato of the provider's answer
     * @return the session, with the address of the hub's own page of redirection
     */
    public OpenedSession lead(SessionSubject subject, String station, String pspPage, String immediateParameters) {
        ParkedSession session = open(SessionKind.DIRECT, subject, station);
        session.leadsTo(pspPage, immediateParameters);
        return new OpenedSession(session.id(), settings.page(session.id()));
    }

    private ParkedSession open(SessionKind kind, SessionSubject subject, String station) {
        ParkedSession session = new ParkedSession(SessionId.fresh(), kind, subject, station, clock.instant());
        sessions.add(session);
        return session;
    }
}
