package nodo.cart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of a cart's history: appended, never changed. */
@Entity
@Table(name = "rpt_cart_state_change")
public class CartStateChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rpt_cart_state_change")
    @SequenceGenerator(name = "rpt_cart_state_change", sequenceName = "rpt_cart_state_change_seq", allocationSize = 100)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cart")
    private Cart cart;

    @Enumerated(EnumType.STRING)
    private CartState state;

    private Instant at;

    @Column(name = "inserted_by")
    private String insertedBy;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected CartStateChange() {}

    CartStateChange(Cart cart, CartState state, Instant at, String insertedBy) {
        this.cart = cart;
        this.state = state;
        this.at = at;
        this.insertedBy = insertedBy;
    }

    /** The state reached. */
    public CartState state() {
        return state;
    }

    /** When it was reached. */
    public Instant at() {
        return at;
    }

    /** The operation or job that caused it. */
    public String insertedBy() {
        return insertedBy;
    }
}
