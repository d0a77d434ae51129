package nodo.cart;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.rpt.RouteColumns;
import nodo.rpt.Rpt;
import nodo.rpt.RptId;
import nodo.rpt.RptRoute;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A cart: its way, its state, and which RPTs it carries. */
@Entity
@DynamicUpdate // a step changes few of the columns
@Table(name = "rpt_cart")
public class Cart {

    @Id
    private String id;

    @Embedded
    private RouteColumns route;

    @Column(name = "multi_beneficiary")
    private boolean multiBeneficiary;

    private @Nullable String convention;

    @Column(name = "session_id")
    private @Nullable UUID session;

    @Column(name = "redirect_url")
    private @Nullable String redirectUrl;

    @Column(name = "psp_cart")
    private @Nullable String pspCart;

    @Column(name = "immediate_parameters")
    private @Nullable String immediateParameters;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private CartState state;

    @Column(name = "state_at")
    private Instant stateAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "rpt_cart_item", joinColumns = @JoinColumn(name = "cart"))
    @OrderColumn(name = "position")
    @Column(name = "rpt")
    private List<UUID> rpts = new ArrayList<>();

    @OneToMany(mappedBy = "cart", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<CartStateChange> history = new ArrayList<>();

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Cart() {}

    /**
     * A cart that came: CART_RICEVUTO_NODO, with the first line of its history.
     *
     * @param id identificativoCarrello
     * @param route between whom it travels
     * @param terms what it asks for
     * @param at when it came
     * @param by the operation that brought it
     */
    public Cart(String id, RptRoute route, CartTerms terms, Instant at, String by) {
        this.id = id;
        this.route = new RouteColumns(route);
        this.multiBeneficiary = terms.multiBeneficiary();
        this.convention = terms.convention().orElse(null);
        this.receivedAt = at;
        this.state = CartState.CART_RICEVUTO_NODO;
        this.stateAt = at;
        history.add(new CartStateChange(this, state, at, by));
    }

    /** identificativoCarrello. */
    public String id() {
        return id;
    }

    /** Between whom it travels; the payer's choice replaces the PSP that the creditor said. */
    public RptRoute route() {
        return route.route();
    }

    /** What it asks for beside its RPTs. */
    public CartTerms terms() {
        return new CartTerms(multiBeneficiary, Optional.ofNullable(convention));
    }

    /** Its RPTs in the order in which the creditor put them; those that could not be read are not among them. */
    public List<RptId> rpts() {
        return rpts.stream().map(RptId::new).toList();
    }

    /** The session of the payer's browser. */
    public Optional<UUID> session() {
        return Optional.ofNullable(session);
    }

    /** Where the payer's browser is sent. */
    public Optional<String> redirectUrl() {
        return Optional.ofNullable(redirectUrl);
    }

    /** identificativoCarrello of the PSP's answer. */
    public Optional<String> pspCart() {
        return Optional.ofNullable(pspCart);
    }

    /** parametriPagamentoImmediato, as the PSP gave them. */
    public Optional<String> immediateParameters() {
        return Optional.ofNullable(immediateParameters);
    }

    /** When it came. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** Where it is. */
    public CartState state() {
        return state;
    }

    /** Since when it is there. */
    public Instant stateAt() {
        return stateAt;
    }

    /** Its history, oldest first. */
    public List<CartStateChange> history() {
        return List.copyOf(history);
    }

    /** Puts an RPT at the end of the cart. */
    public void carry(Rpt rpt) {
        rpts.add(rpt.id().value());
    }

    /**
     * Takes a step together with the RPTs, and notes it in all histories.
     *
     * <p>An RT may overtake the outcome of its cart; an RPT that has one already stays where it is. So it may be when the
     * PSP's own answer comes after others were told something else.
     *
     * @param next the state to reach
     * @param carried its RPTs, locked
     * @param at the present instant
     * @param by the operation or job that causes it
     * @throws IllegalStateException if a table does not allow it
     */
    public void moveTo(CartState next, List<Rpt> carried, Instant at, String by) {
        boolean overtaking = state.mayBeAtThePsp() || state.mayBeAnsweredYet();
        state = state.moveTo(next);
        stateAt = at;
        history.add(new CartStateChange(this, next, at, by));
        carried.stream()
                .filter(rpt -> !overtaking || rpt.state().canMoveTo(next.rpts()))
                .forEach(rpt -> rpt.moveTo(next.rpts(), at, by));
    }

    /**
     * Opens a session of the payer's browser.
     *
     * @param opened the session
     * @param url where the browser is sent
     * @param carried its RPTs, which share the session
     */
    public void redirect(UUID opened, String url, List<Rpt> carried) {
        session = opened;
        redirectUrl = url;
        carried.forEach(rpt -> rpt.redirect(opened, url));
    }

    /**
     * Keeps the names that the PSP gave to the payment.
     *
     * @param cart identificativoCarrello of its answer
     * @param parameters parametriPagamentoImmediato of its answer
     */
    public void namedBy(String cart, String parameters) {
        pspCart = cart;
        immediateParameters = parameters;
    }

    /**
     * Gives it and its RPTs the way that the payer chose.
     *
     * @param chosen the PSP, its broker, the channel and its model; the station is not looked at
     * @param type the tipoVersamento chosen
     * @param carried its RPTs, locked
     */
    public void choose(RptRoute chosen, String type, List<Rpt> carried) {
        route.choose(chosen);
        carried.forEach(rpt -> rpt.choose(chosen, type));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cart that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
