package nodo.rpt.desk;

import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Intent;
import nodo.journal.JournalEvent;

/**
 * What was decided about an RPT that is accepted.
 *
 * @param forwarded what is to be sent to its PSP; none if it is parked
 * @param redirection where the payer of a parked one is to be sent
 */
record RptIntent(Optional<ForwardedRpt> forwarded, Optional<String> redirection) implements Intent {

    static RptIntent leaving(ForwardedRpt forwarded) {
        return new RptIntent(Optional.of(forwarded), Optional.empty());
    }

    static RptIntent parked(Optional<String> redirection) {
        return new RptIntent(Optional.empty(), redirection);
    }

    @Override
    public List<JournalEvent> requests() {
        return forwarded.map(sent -> sent.request().events()).orElse(List.of());
    }
}
