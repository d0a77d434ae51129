package nodo.rpt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.query.NativeQuery;

/**
 * By which words PSPs know the payments of their pages (table IMMEDIATE_PAYMENT). Works inside the caller's transaction.
 *
 * <p>Source: flows-rpt 3.3; a pair that a PSP gave to one payment cannot name another.
 */
@ApplicationScoped
public class ImmediatePayments {

    private static final String ADD = """
            INSERT INTO immediate_payment (psp, psp_cart, parameters_digest, subject)
            VALUES (:psp, :cart, md5(:parameters), :subject)
            ON CONFLICT ON CONSTRAINT immediate_payment_pk DO NOTHING""";

    private static final String SUBJECT = "SELECT subject FROM immediate_payment"
            + " WHERE psp = :psp AND psp_cart = :cart AND parameters_digest = md5(:parameters)";

    private final EntityManager entityManager;

    @Inject
    public ImmediatePayments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ImmediatePayments() {
        this(null);
    }

    /**
     * Binds a payment to the words of its PSP.
     *
     * @param psp the PSP
     * @param name its words
     * @param subject the payment: 1 to 36 characters
     * @return whether they are that payment's, now or already; false if they are another's
     */
    public boolean bind(String psp, Name name, String subject) {
        query(ADD, psp, name).setParameter("subject", subject).executeUpdate();
        return subject.equals(query(SUBJECT, psp, name).getSingleResult());
    }

    private NativeQuery<?> query(String sql, String psp, Name name) {
        return entityManager
                .createNativeQuery(sql)
                .unwrap(NativeQuery.class)
                .addSynchronizedQuerySpace("immediate_payment")
                .setParameter("psp", psp)
                .setParameter("cart", name.cart())
                .setParameter("parameters", name.parameters());
    }

    /**
     * The words of a PSP.
     *
     * @param cart identificativoCarrello, the PSP's own; empty if it gave none
     * @param parameters parametriPagamentoImmediato
     */
    public record Name(String cart, String parameters) {}
}
