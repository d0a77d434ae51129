package nodo.notice.desk;

import java.util.List;
import nodo.exchange.desk.Intent;
import nodo.journal.JournalEvent;
import nodo.notice.partner.StationRequest;

/**
 * A request that was admitted and has a question for a station.
 *
 * @param route where the notice leads
 * @param request the question, ready to be sent
 * @param <T> what a positive answer says
 */
record Question<T>(NoticeRoute route, StationRequest<T> request) implements Intent {

    @Override
    public List<JournalEvent> requests() {
        return request.events();
    }
}
