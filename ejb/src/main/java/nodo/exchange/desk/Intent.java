package nodo.exchange.desk;

import java.util.List;
import nodo.journal.JournalEvent;

/** What the first step of a request decided, and the requests to partners that it prepared. */
public interface Intent {

    /** The journal's lines of the requests that are about to be sent. */
    List<JournalEvent> requests();
}
