package nodo.journal;

import java.util.List;
import java.util.Optional;

/**
 * A part of what a search finds, newest first.
 *
 * @param next where the next part begins: what {@link JournalReader#search} takes to go on; absent at the end
 */
public record JournalPage(List<JournaledEvent> events, Optional<EventId> next) {

    public JournalPage {
        events = List.copyOf(events);
    }
}
