package nodo.notice.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nodo.access.console.Rows;
import nodo.access.console.SignedIn;
import nodo.access.console.Typed;
import nodo.access.desk.SeenPayments;
import nodo.notice.PaymentLine;
import nodo.notice.PaymentSearch;
import nodo.notice.PaymentStatus;
import org.jspecify.annotations.Nullable;

/** The list of payments. What is sought stands in the address, so that a search can be kept and sent around. */
@Named
@RequestScoped
public class PaymentsPage {

    private final SignedIn user;
    private final SeenPayments payments;
    private @Nullable String notice;
    private @Nullable String iuv;
    private @Nullable String token;
    private @Nullable String creditor;
    private @Nullable String psp;
    private @Nullable String status;
    private @Nullable Rows<PaymentLine> rows;

    @Inject
    public PaymentsPage(SignedIn user, SeenPayments payments) {
        this.user = user;
        this.payments = payments;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaymentsPage() {
        this(null, null);
    }

    /** The payments found, newest first. */
    public Rows<PaymentLine> getRows() {
        Rows<PaymentLine> known = rows;
        if (known == null) {
            known = new Rows<>(
                    () -> payments.count(user.viewer(), search()),
                    (first, most) -> payments.page(user.viewer(), search(), first, most));
            rows = known;
        }
        return known;
    }

    private PaymentSearch search() {
        return new PaymentSearch(
                Typed.text(creditor),
                Typed.text(notice),
                Typed.text(iuv),
                Typed.text(token),
                Typed.text(psp),
                Typed.choice(PaymentStatus.class, status));
    }

    /** The states to choose from. */
    public PaymentStatus[] getStates() {
        return PaymentStatus.values();
    }

    public @Nullable String getNotice() {
        return notice;
    }

    public void setNotice(@Nullable String notice) {
        this.notice = notice;
    }

    public @Nullable String getIuv() {
        return iuv;
    }

    public void setIuv(@Nullable String iuv) {
        this.iuv = iuv;
    }

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }

    public @Nullable String getCreditor() {
        return creditor;
    }

    public void setCreditor(@Nullable String creditor) {
        this.creditor = creditor;
    }

    public @Nullable String getPsp() {
        return psp;
    }

    public void setPsp(@Nullable String psp) {
        this.psp = psp;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }
}
