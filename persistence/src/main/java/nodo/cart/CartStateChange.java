package nodo.cart;

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
import nodo.history.HistoryLine;

/** One line of a cart's history: appended, never changed. */
@Entity
@Table(name = "rpt_cart_state_change")
public class CartStateChange extends HistoryLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rpt_cart_state_change")
    @SequenceGenerator(name = "rpt_cart_state_change", sequenceName = "rpt_cart_state_change_seq", allocationSize = 100)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cart")
    private Cart cart;

    @Enumerated(EnumType.STRING)
    private CartState state;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected CartStateChange() {}

    CartStateChange(Cart cart, CartState state, Instant at, String insertedBy) {
        super(at, insertedBy);
        this.cart = cart;
        this.state = state;
    }

    /** The state reached. */
    public CartState state() {
        return state;
    }
}
