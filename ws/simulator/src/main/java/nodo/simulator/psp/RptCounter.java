package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nodo.simulator.hub.Heard;
import nodo.simulator.hub.Persistence;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;
import nodo.simulator.json.Members;
import nodo.simulator.registry.Caller;
import nodo.simulator.registry.Parties;
import nodo.simulator.rpt.Revocation;
import nodo.simulator.rpt.RptKey;

/** The PSPs' side of the classic model for people and tests: does what they order, and tells what the hub answered. */
@ApplicationScoped
public class RptCounter {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final int MOST_DOCUMENTS = 1000;

    private final Parties parties;
    private final CcpTeller activations;
    private final RtTeller receipts;
    private final RptShelf shelf;
    private final PspLedger ledger;
    private final Clock clock;

    @Inject
    public RptCounter(
            Parties parties, CcpTeller activations, RtTeller receipts, RptShelf shelf, PspLedger ledger, Clock clock) {
        this.parties = parties;
        this.activations = activations;
        this.receipts = receipts;
        this.shelf = shelf;
        this.ledger = ledger;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RptCounter() {
        this(null, null, null, null, null, null);
    }

    /**
     * Verifies and activates a notice, as far as it comes, and if it is ordered waits for the answer to the receipt.
     *
     * @throws InvalidOrder if the order cannot be read
     */
    public JsonObject activate(JsonObject order) {
        ActivationOrder asked = ActivationOrder.read(Members.of(order), parties.current());
        JsonArrayBuilder steps = JsonText.array();
        boolean complete = walk(asked, steps);
        return JsonText.object()
                .add("creditor", asked.notice().creditor())
                .add("iuv", asked.notice().number().creditorReferenceId())
                .add("ccp", asked.ccp())
                .add("complete", complete)
                .add("steps", steps)
                .build();
    }

    private boolean walk(ActivationOrder asked, JsonArrayBuilder steps) {
        if (asked.steps().contains(ActivationOrder.VERIFY)) {
            Heard heard = activations
                    .verify(asked.caller(), asked.notice(), asked.ccp())
                    .join();
            steps.add(heard.write("nodoVerificaRPT"));
            if (!heard.ok()) {
                return false;
            }
        }
        CompletableFuture<Heard> receipt = receipts.answerTo(CcpTeller.key(asked.notice(), asked.ccp()));
        if (asked.steps().contains(ActivationOrder.ACTIVATE)) {
            Heard heard = activations
                    .activate(asked.caller(), asked.notice(), asked.ccp(), asked.amount(), asked.persistence())
                    .join();
            steps.add(heard.write("nodoAttivaRPT"));
            if (!heard.ok()) {
                return false;
            }
        }
        return !asked.steps().contains(ActivationOrder.RECEIPT) || awaitAnswer(receipt, steps);
    }

    private static boolean awaitAnswer(CompletableFuture<Heard> receipt, JsonArrayBuilder steps) {
        Heard heard = receipt.completeOnTimeout(
                        Heard.nothing("no receipt was sent", LONGEST_WAIT),
                        LONGEST_WAIT.toMillis(),
                        TimeUnit.MILLISECONDS)
                .join();
        steps.add(heard.write("nodoInviaRT"));
        return heard.ok();
    }

    /**
     * Makes a receipt and brings it on its way. The order has the key, {@code outcome} (0 by default), {@code document}
     * (a text in place of the receipt, in which {@code ${iuv}}, {@code ${ccp}} are replaced), {@code delivery} (push,
     * or list to have it fetched), {@code again} (the receipt that was made before), {@code force}, {@code slotMillis}
     * and {@code attempts}.
     *
     * @throws InvalidOrder if it cannot be read, or the PSP holds no such RPT
     */
    public JsonObject receipt(JsonObject order) {
        Members members = Members.of(order);
        RptKey key = key(members);
        HeldRpt rpt = shelf.of(key).orElseThrow(() -> new InvalidOrder("no PSP holds the RPT " + key));
        String outcome = members.text("outcome", "0");
        Optional<String> document = members.optionalText("document");
        boolean again = members.flag("again", false);
        boolean fetched = "list".equals(members.text("delivery", "push"));
        RtTeller.Manner manner = new RtTeller.Manner(
                members.flag("force", false), Persistence.ofOrder(members, Duration.ofSeconds(5), 0));
        members.end();
        byte[] receipt = again ? last(RptShelf.MADE, key) : made(rpt, outcome, document);
        if (fetched) {
            receipts.list(key);
            return JsonText.object().add("operation", "list").build();
        }
        return receipts.send(rpt, receipt, manner).join().write("nodoInviaRT").build();
    }

    private byte[] made(HeldRpt rpt, String outcome, Optional<String> document) {
        if (document.isEmpty()) {
            return receipts.make(rpt, outcome);
        }
        String text = document.get()
                .replace("${iuv}", rpt.key().iuv())
                .replace("${ccp}", rpt.key().ccp());
        return receipts.keep(rpt.key(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks a receipt back (revoca); {@code kind} is 0 by default. */
    public JsonObject revoke(JsonObject order) {
        Members members = Members.of(order);
        RptKey key = key(members);
        String kind = members.text("kind", "0");
        members.end();
        byte[] rr = Revocation.request(last(RptShelf.MADE, key), Optional.of(kind), clock);
        ledger.append(key.fact(RptShelf.REVOKING).build());
        return activations
                .ask("nodoInviaRichiestaRevoca", CcpRequests.revocation(caller(key), key, rr))
                .join()
                .write("nodoInviaRichiestaRevoca")
                .build();
    }

    /** Tells what came of a payment that was asked back (storno); {@code accepted} is true by default. */
    public JsonObject stornoOutcome(JsonObject order) {
        Members members = Members.of(order);
        RptKey key = key(members);
        boolean accepted = members.flag("accepted", true);
        members.end();
        byte[] er = Revocation.outcome(last(RptShelf.RR, key), accepted, clock);
        return activations
                .ask("nodoInviaEsitoStorno", CcpRequests.stornoOutcome(caller(key), key, er))
                .join()
                .write("nodoInviaEsitoStorno")
                .build();
    }

    /** Asks for a notice that does not exist yet: the order has {@code creditor}, {@code service} and {@code data}. */
    public JsonObject askNotice(JsonObject order) {
        Members members = Members.of(order);
        Caller caller = ActivationOrder.caller(members, parties.current());
        String creditor = members.text("creditor");
        String service = members.text("service", "00001");
        byte[] data = members.text("data").getBytes(StandardCharsets.UTF_8);
        members.end();
        return activations
                .askNotice(caller, creditor, service, data)
                .join()
                .write("nodoChiediNumeroAvviso")
                .build();
    }

    private RptKey key(Members members) {
        return RptKey.read(members, parties.current().creditors().get(0).fiscalCode());
    }

    private Caller caller(RptKey key) {
        return shelf.of(key).map(receipts::caller).orElseThrow(() -> new InvalidOrder("no PSP holds the RPT " + key));
    }

    /** The newest document of a kind that the ledger keeps. */
    private byte[] last(String what, RptKey key) {
        List<JsonObject> facts = ledger.page(
                        0,
                        MOST_DOCUMENTS,
                        fact -> fact.getString("what").equals(what)
                                && RptKey.of(fact).equals(key))
                .facts();
        if (facts.isEmpty()) {
            throw new InvalidOrder("the PSP has no " + what + " of " + key);
        }
        return Base64.getDecoder().decode(facts.get(facts.size() - 1).getString("document"));
    }
}
