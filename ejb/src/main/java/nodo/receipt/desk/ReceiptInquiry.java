package nodo.receipt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import nodo.exchange.Transactions;
import nodo.notice.PaymentToken;
import nodo.receipt.Receipt;
import nodo.receipt.Receipts;

/** What the hub knows of its receipts, for operators. Reads only. */
@ApplicationScoped
public class ReceiptInquiry {

    private final Transactions transactions;
    private final Receipts receipts;

    @Inject
    public ReceiptInquiry(Transactions transactions, Receipts receipts) {
        this.transactions = transactions;
        this.receipts = receipts;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ReceiptInquiry() {
        this(null, null);
    }

    /**
     * The receipt of a session, looked at while its transaction is open.
     *
     * @param token the session
     * @param view takes from the receipt what is needed
     */
    public <T> Optional<T> find(PaymentToken token, Function<Receipt, T> view) {
        return transactions.commit(() -> receipts.find(token).map(view));
    }
}
