package nodo.access.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nodo.journal.EventDetails;
import nodo.journal.EventLink;
import nodo.journal.EventParties;
import nodo.journal.EventType;
import nodo.journal.Journal;
import nodo.journal.JournalEvent;

/** Writes what users do into the journal, as internal events of the console. Source: inferred; operations §1. */
@ApplicationScoped
public class UserEvents {

    private static final String CONSOLE = "CONSOLE";

    private final Journal journal;
    private final Clock clock;

    @Inject
    public UserEvents(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected UserEvents() {
        this(null, null);
    }

    /**
     * Writes one.
     *
     * @param action what was done, such as consoleSignIn
     * @param status how it ended
     * @param user who did it, or tried to
     * @param about what else is to be known; may be empty
     */
    void write(String action, String status, String user, String about) {
        EventDetails details = EventDetails.NONE
                .withComponent(CONSOLE)
                .withStatus(status)
                .withInterfaceParameters("user=" + user + (about.isEmpty() ? "" : " " + about));
        journal.append(List.of(JournalEvent.of(
                        clock.instant(),
                        EventType.stateChanged(action),
                        EventLink.of(UUID.randomUUID()),
                        EventParties.internal())
                .with(details)));
    }
}
