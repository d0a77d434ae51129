package nodo.rt.desk;

import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Intent;
import nodo.journal.JournalEvent;

/**
 * An RT was accepted, and its delivery is owed.
 *
 * @param parcel the message to its creditor, if that wants it at once
 */
record Handover(Optional<RtParcel> parcel) implements Intent {

    @Override
    public List<JournalEvent> requests() {
        return parcel.map(ready -> ready.request().events()).orElse(List.of());
    }
}
