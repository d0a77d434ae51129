package nodo.cart.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nodo.cart.Cart;
import nodo.cart.CartState;
import nodo.cart.Carts;
import nodo.exchange.Transactions;
import nodo.journal.EventLink;
import nodo.journal.Journal;
import nodo.registry.Channel;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.rpt.RptState;
import nodo.rpt.Rpts;
import nodo.rpt.desk.RptSettings;
import nodo.rpt.desk.UnknownOutcomes;
import nodo.rpt.partner.ChannelAnswer;
import nodo.rpt.partner.ChannelReply;
import nodo.rpt.partner.ChannelRequest;
import nodo.rpt.partner.PspPerNodoRpt;
import nodo.rpt.partner.RptProgress;

/**
 * Finds out what became of carts whose outcome is not known, by asking their PSPs for one RPT of each
 * (pspChiediAvanzamentoRPT).
 *
 * <p>A PSP takes a cart as a whole, so what it says of one RPT holds for all. A cart that was on its way when the hub was
 * cut off counts as unknown once nobody can be waiting for its answer any more. An RT proves that the PSP has the cart.
 *
 * <p>Source: flows-rpt 7.9; that it holds for carts is inferred.
 */
@ApplicationScoped
public class CartRecovery {

    private static final int BATCH = 100;

    private final Transactions transactions;
    private final Registries registries;
    private final Carts carts;
    private final Rpts rpts;
    private final PspPerNodoRpt pspPerNodo;
    private final Journal journal;
    private final RptSettings settings;
    private final Clock clock;

    @Inject
    public CartRecovery(
            Transactions transactions,
            Registries registries,
            Carts carts,
            Rpts rpts,
            PspPerNodoRpt pspPerNodo,
            Journal journal,
            RptSettings settings,
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

    /**
     * Marks carts as unknown whose sending was cut off, and asks about each that may be asked about again, once: one that
     * cannot be asked about keeps no other from its turn. A question that does not leave counts for nothing.
     *
     * @param by the job that asks
     * @return how many were marked, and how many were found out or asked about
     */
    int recover(String by) {
        Instant start = clock.instant();
        return noteCutOff(start.minus(settings.lostAfter()), by) + ask(start, by);
    }

    private int noteCutOff(Instant before, String by) {
        int noted = 0;
        List<String> some;
        do {
            some = transactions.commit(() -> carts.standing(CartState.CART_INVIATO_A_PSP, before, BATCH));
            some.forEach(cart -> move(cart, CartState.CART_ESITO_SCONOSCIUTO_PSP, by));
            noted += some.size();
        } while (!some.isEmpty());
        return noted;
    }

    private int ask(Instant start, String by) {
        int questions = registries.current().settings().progressMaxRetry();
        Set<String> passedOver = new HashSet<>();
        int seen = 0;
        List<String> some;
        do {
            some = transactions.commit(() -> carts.unknown(start, questions, BATCH + passedOver.size())).stream()
                    .filter(cart -> !passedOver.contains(cart))
                    .toList();
            some.stream().filter(cart -> !isFoundOut(cart, by)).forEach(passedOver::add);
            seen += some.size();
        } while (!some.isEmpty());
        return seen - passedOver.size();
    }

    /** Whether its PSP was asked, or need not be. */
    private boolean isFoundOut(String id, String by) {
        Registry registry = registries.current();
        if (transactions.commit(() -> hasAnRt(id))) {
            move(id, CartState.CART_ACCETTATO_PSP, by);
            return true;
        }
        Optional<ChannelReply<RptProgress>> heard = transactions
                .commit(() -> carts.find(id).flatMap(cart -> question(cart, registry)))
                .map(this::answer)
                .filter(reply -> !reply.isKeptBack());
        heard.ifPresent(reply -> move(id, CartState.of(UnknownOutcomes.stateAfter(reply)), by));
        return heard.isPresent();
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

    private void move(String id, CartState next, String by) {
        transactions.commit(() -> {
            carts.lock(id)
                    .filter(cart -> cart.state().mayBeAtThePsp())
                    .ifPresent(cart -> cart.moveTo(next, rpts.lockAll(cart.rpts()), clock.instant(), by));
            return null;
        });
    }
}
