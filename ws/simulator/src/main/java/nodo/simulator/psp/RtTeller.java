package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import nodo.simulator.hub.Heard;
import nodo.simulator.hub.Hub;
import nodo.simulator.hub.Persistence;
import nodo.simulator.hub.Repeater;
import nodo.simulator.notice.Amount;
import nodo.simulator.registry.Caller;
import nodo.simulator.registry.Parties;
import nodo.simulator.rpt.Digest;
import nodo.simulator.rpt.RptFacts;
import nodo.simulator.rpt.RptKey;
import nodo.simulator.rpt.Rt;
import nodo.simulator.rpt.RtFacts;
import nodo.wire.codec.WireService;

/**
 * Makes receipts of RPTs and sends them, without blocking: the same bytes again until the hub has said what it makes of
 * them, and then, or if the creditor cannot be reached, it leaves them to be fetched. What is about to be said is in
 * the ledger before.
 *
 * <p>Source: flows-rpt §7.4; faults-rpt §7.
 */
@ApplicationScoped
public class RtTeller {

    private static final String OPERATION = "nodoInviaRT";

    /** What a PSP hears when the hub delivers at once and cannot. */
    private static final Set<String> UNREACHED = Set.of(
            "none",
            "PPT_SYSTEM_ERROR",
            "PPT_STAZIONE_INT_PA_TIMEOUT",
            "PPT_STAZIONE_INT_PA_IRRAGGIUNGIBILE",
            "PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");

    private final Parties parties;
    private final RptShelf shelf;
    private final PspLedger ledger;
    private final Hub hub;
    private final Repeater repeater;
    private final Clock clock;
    private final Map<RptKey, CompletableFuture<Heard>> awaited = new ConcurrentHashMap<>();

    @Inject
    public RtTeller(Parties parties, RptShelf shelf, PspLedger ledger, Hub hub, Repeater repeater, Clock clock) {
        this.parties = parties;
        this.shelf = shelf;
        this.ledger = ledger;
        this.hub = hub;
        this.repeater = repeater;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RtTeller() {
        this(null, null, null, null, null, null);
    }

    /** What the hub will have answered to the receipt of an RPT that may not even be here yet; forgotten once it has. */
    CompletableFuture<Heard> answerTo(RptKey key) {
        return awaited.computeIfAbsent(key, one -> new CompletableFuture<>());
    }

    /** Makes the receipt of an RPT and brings it on its way: sends it, or leaves it to be fetched, as the channel does. */
    CompletableFuture<Heard> settle(RptKey key, String outcome) {
        Optional<HeldRpt> open =
                shelf.of(key).filter(rpt -> !rpt.closed() && rpt.receipt().isEmpty());
        if (open.isEmpty()) {
            return CompletableFuture.completedFuture(Heard.nothing("nothing to settle", Duration.ZERO));
        }
        HeldRpt rpt = open.get();
        byte[] receipt = make(rpt, outcome);
        if (pushes(rpt)) {
            return send(rpt, receipt, new Manner(false, Persistence.UNTIL_ANSWERED));
        }
        list(key);
        return CompletableFuture.completedFuture(Heard.nothing("left to be fetched", Duration.ZERO));
    }

    private boolean pushes(HeldRpt rpt) {
        return caller(rpt).role().classic().pushes();
    }

    /** As whom a PSP speaks that holds an RPT. */
    Caller caller(HeldRpt rpt) {
        return parties.current()
                .caller(rpt.psp(), rpt.channel())
                .orElseThrow(() -> new IllegalStateException("the registry lost channel " + rpt.channel()));
    }

    /** Makes a receipt; it takes the place of one that was made before. */
    byte[] make(HeldRpt rpt, String outcome) {
        return keep(rpt.key(), new Rt(rpt.document(), institute(rpt), outcome, payments(rpt, outcome)).document(clock));
    }

    /** Keeps a receipt that was made by hand. */
    byte[] keep(RptKey key, byte[] receipt) {
        ledger.append(key.fact(RptShelf.MADE)
                .add("document", Base64.getEncoder().encodeToString(receipt))
                .build());
        return receipt;
    }

    private Rt.Institute institute(HeldRpt rpt) {
        return new Rt.Institute(caller(rpt).fiscalCode(), rpt.psp());
    }

    /** All of them paid, or none, or of several the first. */
    private List<Rt.Single> payments(HeldRpt rpt, String outcome) {
        List<Rt.Single> payments = new ArrayList<>();
        for (RptFacts.Single asked : RptFacts.of(rpt.document()).payments()) {
            boolean paid = switch (outcome) {
                case "0" -> true;
                case "2", "4" -> payments.isEmpty();
                default -> false;
            };
            payments.add(
                    paid
                            ? new Rt.Single(asked.amount(), stamp(rpt, asked))
                            : new Rt.Single(new Amount(0), Optional.empty()));
        }
        return payments;
    }

    private Optional<byte[]> stamp(HeldRpt rpt, RptFacts.Single asked) {
        return asked.stampHash()
                .map(hash -> Stamp.document(
                        new StampRequest("", 1, hash, asked.amount().toString()), caller(rpt), clock.instant()));
    }

    /**
     * How a receipt is sent.
     *
     * @param force whether it is to be taken whatever the payer's browser was told
     * @param persistence how persistently
     */
    record Manner(boolean force, Persistence persistence) {}

    /** Sends a receipt until it is answered. */
    CompletableFuture<Heard> send(HeldRpt rpt, byte[] receipt, Manner manner) {
        RptKey key = rpt.key();
        byte[] message = CcpRequests.receipt(caller(rpt), key, receipt, manner.force());
        return repeater.until(manner.persistence(), repetition -> once(key, message, receipt, repetition + 1))
                .thenApply(heard -> {
                    if (UNREACHED.contains(heard.answer())) {
                        list(key);
                    }
                    Optional.ofNullable(awaited.remove(key)).ifPresent(future -> future.complete(heard));
                    return heard;
                });
    }

    private CompletableFuture<Heard> once(RptKey key, byte[] message, byte[] receipt, int attempt) {
        RtFacts facts = facts(key, receipt);
        ledger.append(facts.fact("rt-sending").add("attempt", attempt).build());
        return hub.call(WireService.NODO_PER_PSP, OPERATION, message).thenApply(heard -> {
            ledger.append(facts.fact(RptShelf.ANSWERED)
                    .add("attempt", attempt)
                    .add("answer", heard.answer())
                    .build());
            return heard;
        });
    }

    /** The facts of a receipt under the key of its RPT, whatever it says itself. */
    private static RtFacts facts(RptKey key, byte[] receipt) {
        try {
            RtFacts facts = RtFacts.of(receipt);
            return new RtFacts(key, facts.outcome(), facts.total(), facts.messageId(), facts.digest());
        } catch (IllegalArgumentException e) {
            return new RtFacts(key, "", new Amount(0), "", Digest.of(receipt));
        }
    }

    /** Leaves the receipt of an RPT to be fetched. */
    void list(RptKey key) {
        ledger.append(key.fact(RptShelf.LISTED).build());
    }
}
