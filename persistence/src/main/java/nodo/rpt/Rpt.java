package nodo.rpt;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.money.Euro;
import nodo.notice.FiscalCode;
import nodo.registry.PaymentModel;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An RPT: its key, its way, its state. The document stands apart ({@link Rpts#document}). */
@Entity
@DynamicUpdate // a step changes few of the columns
@Table(name = "rpt")
public class Rpt {

    @Id
    private UUID id;

    private String creditor;

    private String iuv;

    private String ccp;

    @Column(name = "cart_id")
    private @Nullable String cart;

    @Embedded
    private RouteColumns route;

    @Column(name = "payment_type")
    private String paymentType;

    private BigDecimal total;

    private short payments;

    @Column(name = "session_id")
    private @Nullable UUID session;

    @Column(name = "redirect_url")
    private @Nullable String redirectUrl;

    @Column(name = "immediate_parameters")
    private @Nullable String immediateParameters;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private RptState state;

    @Column(name = "state_at")
    private Instant stateAt;

    @Version
    private int version;

    @OneToMany(mappedBy = "rpt", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("at, id")
    private List<RptStateChange> history = new ArrayList<>();

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Rpt() {}

    /**
     * An RPT that came: RPT_RICEVUTA_NODO, with the first line of its history.
     *
     * @param key its key
     * @param route between whom it travels
     * @param terms what it asks for
     * @param cart identificativoCarrello, if it came in a cart
     * @param at when it came
     * @param by the operation that brought it
     */
    public Rpt(RptKey key, RptRoute route, RptTerms terms, Optional<String> cart, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.creditor = key.creditor().value();
        this.iuv = key.iuv();
        this.ccp = key.ccp();
        this.cart = cart.orElse(null);
        this.route = new RouteColumns(route);
        this.paymentType = terms.paymentType();
        this.total = terms.total().amount();
        this.payments = (short) terms.payments();
        this.receivedAt = at;
        this.state = RptState.RPT_RICEVUTA_NODO;
        this.stateAt = at;
        history.add(new RptStateChange(this, state, at, by));
    }

    /** What names it inside the hub. */
    public RptId id() {
        return new RptId(id);
    }

    /** Its key. */
    public RptKey key() {
        return new RptKey(new FiscalCode(creditor), iuv, ccp);
    }

    /** The cart that it came in. */
    public Optional<String> cart() {
        return Optional.ofNullable(cart);
    }

    /** Between whom it travels; the payer's choice replaces the PSP that the creditor said. */
    public RptRoute route() {
        return route.route();
    }

    /** The creditor's station, as the route says. */
    public String station() {
        return route().station();
    }

    /** The PSP, as the route says. */
    public String psp() {
        return route().psp();
    }

    /** The channel, as the route says. */
    public String channel() {
        return route().channel();
    }

    /** The model of payment, as the route says. */
    public PaymentModel model() {
        return route().model();
    }

    /** tipoVersamento; the payer's choice replaces what the creditor said. */
    public String paymentType() {
        return paymentType;
    }

    /** What it asks for in all. */
    public Euro total() {
        return new Euro(total);
    }

    /** How many payments it has. */
    public int payments() {
        return payments;
    }

    /** The session of the payer's browser. */
    public Optional<UUID> session() {
        return Optional.ofNullable(session);
    }

    /** Where the payer's browser is sent. */
    public Optional<String> redirectUrl() {
        return Optional.ofNullable(redirectUrl);
    }

    /** parametriPagamentoImmediato, as the PSP gave them. */
    public Optional<String> immediateParameters() {
        return Optional.ofNullable(immediateParameters);
    }

    /** When it came. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** Where it is; never RT_RIFIUTATA_NODO, which is history only. */
    public RptState state() {
        return state;
    }

    /** Since when it is there. */
    public Instant stateAt() {
        return stateAt;
    }

    /** Its history, oldest first. */
    public List<RptStateChange> history() {
        return List.copyOf(history);
    }

    /**
     * Takes a step and notes it in the history.
     *
     * @param next the state to reach
     * @param at the present instant
     * @param by the operation or job that causes it
     * @throws IllegalStateException if the table does not allow it
     */
    public void moveTo(RptState next, Instant at, String by) {
        state = state.moveTo(next);
        stateAt = at;
        history.add(new RptStateChange(this, next, at, by));
    }

    /**
     * Takes the last step back, line and all: what it was noted for did not happen. For a message only that was about to
     * leave, and that the hub itself kept from leaving.
     *
     * @param step the state that was not reached after all
     * @throws IllegalStateException if it is in another state, or came into being with this one
     */
    public void takeBack(RptState step) {
        int last = history.size() - 1;
        if (state != step || last == 0 || history.get(last).state() != step) {
            throw new IllegalStateException("RPT: " + state + " cannot be taken back as " + step);
        }
        history.remove(last);
        state = history.get(last - 1).state();
        stateAt = history.get(last - 1).at();
    }

    /** Notes in the history that an RT came and was refused; the state stays. */
    public void refuseRt(Instant at, String by) {
        history.add(new RptStateChange(this, RptState.RT_RICEVUTA_NODO, at, by));
        history.add(new RptStateChange(this, RptState.RT_RIFIUTATA_NODO, at, by));
    }

    /**
     * Opens a session of the payer's browser.
     *
     * @param id the session
     * @param url where the browser is sent
     */
    public void redirect(UUID id, String url) {
        session = id;
        redirectUrl = url;
    }

    /** Keeps the parameters by which the PSP names the payment. */
    public void namedBy(String parameters) {
        immediateParameters = parameters;
    }

    /**
     * Gives it the way that the payer chose.
     *
     * @param chosen the PSP, its broker, the channel and its model; the station is not looked at
     * @param type the tipoVersamento chosen
     */
    public void choose(RptRoute chosen, String type) {
        route.choose(chosen);
        paymentType = type;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rpt that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
