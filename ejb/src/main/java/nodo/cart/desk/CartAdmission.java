package nodo.cart.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nodo.cart.Cart;
import nodo.cart.CartState;
import nodo.cart.Carts;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.StationAdmission;
import nodo.fault.Descriptions;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.notice.desk.PaymentDataRules;
import nodo.registry.Registry;
import nodo.rpt.Rpt;
import nodo.rpt.RptKey;
import nodo.rpt.Rpts;
import nodo.rpt.desk.OfferedRpt;
import nodo.rpt.desk.Provider;
import nodo.rpt.desk.RptJudge;
import nodo.rpt.partner.RptDocument;

/**
 * Whether a cart is accepted: all of it or nothing. Works inside the caller's transaction; what it wrote of a cart that it
 * refuses is to be committed with the refusal.
 *
 * <p>Source: flows-rpt 4. Two RPTs of one key in one cart are a repetition of each other.
 */
@ApplicationScoped
public class CartAdmission {

    private final Carts carts;
    private final Rpts rpts;
    private final RptJudge judge;
    private final NoticeInCarts notices;
    private final Clock clock;

    @Inject
    public CartAdmission(Carts carts, Rpts rpts, RptJudge judge, NoticeInCarts notices, Clock clock) {
        this.carts = carts;
        this.rpts = rpts;
        this.judge = judge;
        this.notices = notices;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected CartAdmission() {
        this(null, null, null, null, null);
    }

    /**
     * Admits a cart and keeps it.
     *
     * @param command the cart as it came
     * @param registry the snapshot that it is judged by
     * @param by the operation that brought it
     * @throws Refusal of the first rule that the cart does not meet, or with the faults of all its RPTs
     */
    AdmittedCart admit(SendCart command, Registry registry, String by) {
        StationAdmission.admit(registry, command.caller());
        Provider provider = Provider.of(registry, command.provider());
        Check.all(CartRules.EXECUTION, new CartRules.Execution(provider, registry));
        if (carts.isSpent(command.cart())) {
            throw new Refusal(FaultCode.PPT_ID_CARRELLO_DUPLICATO);
        }
        List<JudgedRpt> judged = judge(command, provider, registry);
        Optional<SharedNotice> shared = shared(command, provider, registry);
        Optional<Fault> fault = shared.flatMap(notice -> Check.first(SharedNotice.RULES, notice))
                .map(Refusal::fault)
                .or(() -> faultOfRpts(judged))
                .or(() -> faultOfWhole(shared, provider, registry, judged));
        CartState state = fault.isPresent() ? CartState.CART_RIFIUTATO_NODO : CartState.CART_ACCETTATO_NODO;
        AdmittedCart kept = keep(command, provider, judged, by);
        kept.cart().moveTo(state, kept.rpts(), clock.instant(), by);
        fault.ifPresent(found -> {
            throw new Refusal(found);
        });
        return kept;
    }

    private List<JudgedRpt> judge(SendCart command, Provider provider, Registry registry) {
        rpts.claim(command.rpts().stream().flatMap(rpt -> rpt.key().stream()).toList());
        Set<RptKey> seen = new HashSet<>();
        return command.rpts().stream()
                .map(rpt -> judge(rpt, command, provider, registry, seen))
                .toList();
    }

    private JudgedRpt judge(SentRpt rpt, SendCart command, Provider provider, Registry registry, Set<RptKey> seen) {
        Optional<Refusal> misplaced = Check.first(
                CartRules.PLACE, new CartRules.Place(rpt, command.caller().station(), registry));
        if (misplaced.isPresent()) {
            return JudgedRpt.refused(misplaced.get().fault());
        }
        RptKey key = rpt.key().orElseThrow();
        if (!seen.add(key)) {
            return JudgedRpt.refused(Fault.of(FaultCode.PPT_RPT_DUPLICATA));
        }
        OfferedRpt offered = new OfferedRpt(
                key,
                rpt.document(),
                command.caller().station(),
                command.caller().broker(),
                Optional.of(command.cart()));
        return new JudgedRpt(Optional.of(offered), judge.judge(offered, provider, registry));
    }

    private static Optional<Fault> faultOfRpts(List<JudgedRpt> judged) {
        List<Fault> faults = IntStream.range(0, judged.size())
                .mapToObj(i -> judged.get(i).verdict().fault().map(fault -> fault.at(i + 1)))
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(faults)
                .filter(found -> !found.isEmpty())
                .map(Fault.of(FaultCode.PPT_SEMANTICA, Descriptions.CART_OF_REFUSED_RPTS)::because);
    }

    /** The notice that two creditors share, if the cart says that they do, and its documents can be read. */
    private Optional<SharedNotice> shared(SendCart command, Provider provider, Registry registry) {
        List<RptDocument> documents = command.rpts().stream()
                .flatMap(rpt -> rpt.document().content().stream())
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), PaymentDataRules.ITALY);
        return command.terms().multiBeneficiary()
                        && documents.size() == command.rpts().size()
                ? Optional.of(new SharedNotice(command.cart(), documents, provider.isWisp(), registry, today))
                : Optional.empty();
    }

    private Optional<Fault> faultOfWhole(
            Optional<SharedNotice> shared, Provider provider, Registry registry, List<JudgedRpt> judged) {
        List<RptDocument> documents =
                judged.stream().flatMap(rpt -> rpt.verdict().kept().stream()).toList();
        return Check.first(PayerRules.ALL, documents)
                .or(() -> shared.flatMap(notice -> notices.refusal(notice.position())))
                .or(() -> provider.isWisp()
                        ? Check.first(CartRules.PARKING, new CartRules.Parked(documents, registry))
                        : Optional.empty())
                .map(Refusal::fault);
    }

    private AdmittedCart keep(SendCart command, Provider provider, List<JudgedRpt> judged, String by) {
        Instant now = clock.instant();
        Cart cart = new Cart(
                command.cart(),
                provider.routeFrom(command.caller().station(), command.caller().broker()),
                command.terms(),
                now,
                by);
        List<Rpt> kept = new ArrayList<>();
        for (JudgedRpt rpt : judged) {
            rpt.verdict()
                    .kept()
                    .ifPresent(document -> kept.add(judge.keep(rpt.offered().orElseThrow(), document, provider, by)));
        }
        kept.forEach(cart::carry);
        carts.add(cart);
        return new AdmittedCart(cart, kept);
    }
}
