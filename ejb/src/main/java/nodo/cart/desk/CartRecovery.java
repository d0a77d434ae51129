package nodo.cart.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.cart.Cart;
import nodo.cart.CartState;
import nodo.cart.Carts;
import nodo.exchange.Transactions;
import nodo.exchange.desk.Exchanges;
import nodo.fault.FaultCode;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;
import nodo.journal.EventLink;
import nodo.journal.Journal;
import nodo.registry.Channel;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.rpt.RptState;
import nodo.rpt.Rpts;
import nodo.rpt.partner.ChannelAnswer;
import nodo.rpt.partner.ChannelReply;
import nodo.rpt.partner.ChannelRequest;
import nodo.rpt.partner.PspPerNodoRpt;
import nodo.rpt.partner.RptProgress;

/**
 * Job pspChiediAvanzamentoCarrello: finds out what became of carts whose outcome is not known, by asking their PSPs for one
 * RPT of each (pspChiediAvanzamentoRPT).
 *
 * <p>A PSP takes a cart as a whole, so what it says of one RPT holds for all. A cart that was on its way when the hub was
 * cut off counts as unknown once nobody can be waiting for its answer any more. An RT proves that the PSP has the cart.
 *
 * <p>Source: flows-rpt 7.9; that it holds for carts is inferred, and the name of the job is ours.
 */
@ApplicationScoped
public class CartRecovery implements Job {

    private static final String NAME = "pspChiediAvanzamentoCarrello";

    /** How many carts are dealt with in one run. */
    private static final int MOST = 200;

    /** Nobody waits for a channel longer than a lease; the rest is for a slow machine. */
    private static final Duration CUT_OFF = Exchanges.LEASE.multipliedBy(2);

    private final Transactions transactions;
    private final Registries registries;
    private final Carts carts;
    private final Rpts rpts;
    private final PspPerNodoRpt pspPerNodo;
    private final Journal journal;
    private final CartSettings settings;
    private final Clock clock;

    @Inject
    public CartRecovery(
            Transactions transactions,
            Registries registries,
            Carts carts,
            Rpts rpts,
            PspPerNodoRpt pspPerNodo,
            Journal journal,
            CartSettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.registries = registries;
        this.carts = carts;
        this.rpts = rpts;
        this.pspPerNodo = pspPerNodo;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected CartRecovery() {
        this(null, null, null, null, null, null, null, null);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> every(JobSettings jobSettings) {
        return Optional.of(settings.every());
    }

    @Override
    public int run() {
        Instant now = clock.instant();
        List<String> cutOff =
                transactions.commit(() -> carts.standing(CartState.CART_INVIATO_A_PSP, now.minus(CUT_OFF), MOST));
        cutOff.forEach(cart -> move(cart, CartState.CART_ESITO_SCONOSCIUTO_PSP));
        List<String> unknown =
                transactions.commit(() -> carts.unknown(now.minus(settings.after()), settings.questions(), MOST));
        unknown.forEach(this::ask);
        return cutOff.size() + unknown.size();
    }

    private void ask(String id) {
        Registry registry = registries.current();
        if (transactions.commit(() -> hasAnRt(id))) {
            move(id, CartState.CART_ACCETTATO_PSP);
            return;
        }
        CartState reached = transactions
                .commit(() -> carts.find(id).flatMap(cart -> question(cart, registry)))
                .map(question -> reached(answer(question)))
                .orElse(CartState.CART_ESITO_SCONOSCIUTO_PSP);
        move(id, reached);
    }

    private boolean hasAnRt(String id) {
        return rpts.ofCart(id).stream()
                .flatMap(rpt -> rpt.history().stream())
                .anyMatch(change -> change.state() == RptState.RT_RICEVUTA_NODO);
    }

    /** Empty if the channel is gone, or no RPT is left to ask for. */
    private Optional<ChannelRequest<RptProgress>> question(Cart cart, Registry registry) {
        Optional<Channel> channel = registry.channel(cart.route().channel());
        Optional<ChannelRequest<RptProgress>> question = cart.rpts().stream()
                .flatMap(rpt -> rpts.find(rpt).stream())
                .filter(rpt -> rpt.state() == RptState.RPT_ESITO_SCONOSCIUTO_PSP)
                .findFirst()
                .flatMap(rpt -> channel.map(known -> question(cart, rpt, known)));
        question.ifPresent(asked -> journal.append(asked.events()));
        return question;
    }

    private ChannelRequest<RptProgress> question(Cart cart, Rpt rpt, Channel channel) {
        return pspPerNodo.progress(channel, rpt.key(), EventLink.of(UUID.randomUUID()), CartForwarding.keys(cart, rpt));
    }

    private ChannelReply<RptProgress> answer(ChannelRequest<RptProgress> question) {
        ChannelAnswer<RptProgress> answer = pspPerNodo.ask(question);
        transactions.commit(() -> {
            journal.append(answer.events());
            return null;
        });
        return answer.reply();
    }

    private static CartState reached(ChannelReply<RptProgress> reply) {
        if (reply instanceof ChannelReply.Given) {
            return CartState.CART_ACCETTATO_PSP;
        }
        String code = reply.faultCode().orElseThrow();
        if (code.equals(FaultCode.CANALE_RPT_SCONOSCIUTA.name())) {
            return CartState.CART_ERRORE_INVIO_A_PSP;
        }
        return code.equals(FaultCode.CANALE_RPT_RIFIUTATA.name())
                ? CartState.CART_RIFIUTATO_PSP
                : CartState.CART_ESITO_SCONOSCIUTO_PSP;
    }

    private void move(String id, CartState next) {
        transactions.commit(() -> {
            carts.lock(id)
                    .filter(cart -> cart.state().mayBeAtThePsp())
                    .ifPresent(cart -> cart.moveTo(next, rpts.lockAll(cart.rpts()), clock.instant(), NAME));
            return null;
        });
    }
}
