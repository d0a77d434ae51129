package nodo.notice.desk;

import java.util.List;
import java.util.stream.Stream;
import nodo.exchange.desk.Intent;
import nodo.journal.JournalEvent;
import nodo.notice.partner.CreditorQuestion;
import nodo.notice.partner.StationAnswer;

/**
 * A request that was admitted and has a question for a creditor.
 *
 * @param route where the notice leads
 * @param request the question, ready to be sent
 * @param <T> what a positive answer says
 */
record Question<T>(NoticeRoute route, CreditorQuestion<T> request) implements Intent {

    @Override
    public List<JournalEvent> requests() {
        return request.events();
    }

    /**
     * The journal's lines of the question and of its answer, for a question that changes nothing: both at its end, when
     * it is known whether the question left.
     */
    List<JournalEvent> messages(StationAnswer<T> answer) {
        if (!answer.asked()) {
            return answer.events();
        }
        return Stream.concat(request.events().stream(), answer.events().stream())
                .toList();
    }
}
