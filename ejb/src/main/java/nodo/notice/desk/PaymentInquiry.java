package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nodo.exchange.Transactions;
import nodo.notice.Payment;
import nodo.notice.PaymentFilter;
import nodo.notice.PaymentLine;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;

/** What the hub knows of its sessions, for operators and for the comparison of ledgers. Reads only. */
@ApplicationScoped
public class PaymentInquiry {

    private final Transactions transactions;
    private final Payments payments;

    @Inject
    public PaymentInquiry(Transactions transactions, Payments payments) {
        this.transactions = transactions;
        this.payments = payments;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaymentInquiry() {
        this(null, null);
    }

    /** A page of sessions, in the order of their tokens. */
    public List<PaymentLine> page(PaymentFilter filter) {
        return transactions.commit(() -> payments.page(filter));
    }

    /**
     * One session, looked at while its transaction is open.
     *
     * @param token the session
     * @param view takes from the session what is needed
     */
    public <T> Optional<T> find(PaymentToken token, Function<Payment, T> view) {
        return transactions.commit(() -> payments.find(token).map(view));
    }
}
