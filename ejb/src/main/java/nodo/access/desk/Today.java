package nodo.access.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nodo.access.Viewer;
import nodo.exchange.Transactions;
import nodo.journal.JournalReader;
import nodo.journal.RefusalTotal;
import nodo.notice.FiscalCode;
import nodo.notice.PaymentLists;
import nodo.notice.StatusTotal;

/** What happened today, in Italian time, as far as a viewer sees. */
@ApplicationScoped
public class Today {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private final Transactions transactions;
    private final PaymentLists payments;
    private final JournalReader journal;
    private final Clock clock;

    @Inject
    public Today(Transactions transactions, PaymentLists payments, JournalReader journal, Clock clock) {
        this.transactions = transactions;
        this.payments = payments;
        this.journal = journal;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Today() {
        this(null, null, null, null);
    }

    /** The payments that began today, by state. */
    public List<StatusTotal> payments(Viewer viewer) {
        return transactions.commit(() -> payments.totals(viewer.creditor(), midnight(0), midnight(1)));
    }

    /** Today's refusals, the most frequent first. */
    public List<RefusalTotal> refusals(Viewer viewer) {
        return journal.refusals(midnight(0), midnight(1), viewer.creditor().map(FiscalCode::value));
    }

    private Instant midnight(int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ITALY);
        return today.plusDays(days).atStartOfDay(ITALY).toInstant();
    }
}
