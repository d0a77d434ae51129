package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nodo.exchange.Transactions;
import nodo.notice.Payment;
import nodo.notice.PaymentFilter;
import nodo.notice.PaymentLine;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.Position;
import nodo.notice.Positions;

/** What the hub knows of its sessions, for operators and for the comparison of ledgers. Reads only. */
@ApplicationScoped
public class PaymentInquiry {

    private final Transactions transactions;
    private final Payments payments;
    private final Positions positions;

    @Inject
    public PaymentInquiry(Transactions transactions, Payments payments, Positions positions) {
        this.transactions = transactions;
        this.payments = payments;
        this.positions = positions;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaymentInquiry() {
        this(null, null, null);
    }

    /** A page of sessions, in the order of their tokens. */
    public List<PaymentLine> page(PaymentFilter filter) {
        return transactions.commit(() -> payments.page(filter));
    }

    /**
     * One session and its position, looked at while their transaction is open.
     *
     * @param token the session
     * @param view takes from them what is needed
     */
    public <T> Optional<T> find(PaymentToken token, BiFunction<Payment, Position, T> view) {
        return transactions.commit(() -> payments.find(token)
                .map(payment ->
                        view.apply(payment, positions.find(payment.position()).orElseThrow())));
    }
}
