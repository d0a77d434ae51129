package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nodo.rpt.Rpt;
import nodo.rpt.RptId;
import nodo.rpt.RptState;
import nodo.rpt.Rpts;
import nodo.wisp.ParkedSession;
import nodo.wisp.ParkedSessions;
import nodo.wisp.SessionId;
import nodo.wisp.SessionSubject;
import nodo.wisp.partner.ParkedDocuments;

/** Finds parked payments by idPagamento. Every method works inside the caller's transaction. */
@ApplicationScoped
public class ParkedPayments {

    private static final int SHORTEST_ID = 36;

    private final ParkedSessions sessions;
    private final Rpts rpts;

    @Inject
    public ParkedPayments(ParkedSessions sessions, Rpts rpts) {
        this.sessions = sessions;
        this.rpts = rpts;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ParkedPayments() {
        this(null, null);
    }

    /**
     * Locks a session.
     *
     * @param idPagamento any text
     * @param otherwise the refusal of one that does not exist
     * @throws nodo.fault.Refusal that one; or INVALID_REQUEST of a text that is shorter than an id
     */
    ParkedSession lock(String idPagamento, WispRefusal otherwise) {
        if (idPagamento.length() < SHORTEST_ID) {
            throw WispRefusal.INVALID_REQUEST.refusal();
        }
        return lockAny(idPagamento, otherwise);
    }

    /** The same for those whose contract has no shortest id. */
    ParkedSession lockAny(String idPagamento, WispRefusal otherwise) {
        return SessionId.of(idPagamento).flatMap(sessions::lock).orElseThrow(otherwise::refusal);
    }

    /** The RPTs of a session, unlocked, in the creditor's order. */
    List<Rpt> rpts(ParkedSession session) {
        SessionSubject subject = session.subject();
        return subject.cart()
                .map(rpts::ofCart)
                .orElseGet(() -> rpts.find(new RptId(subject.rpt().orElseThrow())).stream()
                        .toList());
    }

    /** The same with their row locks, in the order of their ids. */
    List<Rpt> lockRpts(ParkedSession session) {
        return rpts.lockAll(ids(session.subject()));
    }

    /** Ids only: an RPT that was read before its lock would be taken for what it was then. */
    private List<RptId> ids(SessionSubject subject) {
        return subject.cart()
                .map(rpts::idsOfCart)
                .orElseGet(() -> List.of(new RptId(subject.rpt().orElseThrow())));
    }

    /** A session with all that it is about. */
    ParkedPayment whole(ParkedSession session) {
        return new ParkedPayment(
                session,
                rpts(session).stream()
                        .map(rpt -> new ParkedPayment.Part(rpt, ParkedDocuments.read(rpts.document(rpt.id()))))
                        .toList());
    }

    /** Those of them whose key no other RPT has; none takes the key of one that freed it until the transaction ends. */
    List<Rpt> unreplaced(List<Rpt> locked) {
        rpts.claim(locked.stream()
                .filter(rpt -> rpt.state().freesKey())
                .map(Rpt::key)
                .toList());
        return locked.stream().filter(rpt -> !isReplaced(rpt)).toList();
    }

    /** Whether another RPT, not a refused one, has the key of one that freed it. */
    private boolean isReplaced(Rpt rpt) {
        return Optional.of(rpt)
                .flatMap(one -> rpts.find(one.key()))
                .filter(current -> !current.equals(rpt) && current.state() != RptState.RPT_RIFIUTATA_NODO)
                .isPresent();
    }
}
