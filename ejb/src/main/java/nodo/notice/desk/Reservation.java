package nodo.notice.desk;

import java.time.Duration;
import java.util.List;
import nodo.exchange.desk.Intent;
import nodo.journal.JournalEvent;
import nodo.notice.PaymentData;
import nodo.notice.PaymentToken;

/**
 * A position held for an activation while its creditor is asked.
 *
 * @param token the token that the session will have
 * @param validity how long the token will live
 * @param question what the creditor is asked
 */
record Reservation(PaymentToken token, Duration validity, Question<PaymentData> question) implements Intent {

    @Override
    public List<JournalEvent> requests() {
        return question.requests();
    }
}
