package nodo.activation.desk;

import java.util.List;
import java.util.stream.Stream;
import nodo.exchange.desk.Intent;
import nodo.journal.JournalEvent;
import nodo.notice.partner.PaymentTerms;
import nodo.notice.partner.StationAnswer;
import nodo.notice.partner.StationRequest;

/**
 * A request that was admitted and has a question for a station.
 *
 * @param route where the notice leads
 * @param request the question, ready to be sent
 */
record ClassicQuestion(ClassicRoute route, StationRequest<PaymentTerms> request) implements Intent {

    @Override
    public List<JournalEvent> requests() {
        return request.events();
    }

    /** The journal's lines of a question that changes nothing, and of its answer: written together at its end. */
    List<JournalEvent> messages(StationAnswer<PaymentTerms> answer) {
        if (!answer.reply().wasAsked()) {
            return answer.events();
        }
        return Stream.concat(request.events().stream(), answer.events().stream())
                .toList();
    }
}
