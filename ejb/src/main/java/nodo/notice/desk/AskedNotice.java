package nodo.notice.desk;

import java.util.List;
import nodo.exchange.desk.Intent;
import nodo.journal.JournalEvent;
import nodo.notice.PositionKey;
import nodo.notice.partner.VerifiedNotice;

/**
 * A notice whose cost is being asked.
 *
 * @param notice the notice
 * @param question what its creditor is asked
 */
record AskedNotice(PositionKey notice, Question<VerifiedNotice> question) implements Intent {

    @Override
    public List<JournalEvent> requests() {
        return question.requests();
    }
}
