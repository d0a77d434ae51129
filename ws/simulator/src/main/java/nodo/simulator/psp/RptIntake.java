package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.simulator.hub.Repeater;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;
import nodo.simulator.registry.Caller;
import nodo.simulator.rpt.Digest;
import nodo.simulator.rpt.RptKey;

/**
 * What a PSP of the classic model does with what the hub sends: it takes RPTs, hands out RTs, and knows what became of
 * either. One at a time, so that of two copies one is the first.
 *
 * <p>Source: flows-rpt §3.3, §7.5, §7.9, §8 and §9; faults-rpt §4.
 */
@ApplicationScoped
public class RptIntake {

    /** Who may fetch RTs. */
    private static final String NODE = "NodoDeiPagamentiSPC";

    private static final String TAKEN = "ACTC";

    private final RptShelf shelf;
    private final PspLedger ledger;
    private final RtTeller teller;
    private final Repeater repeater;
    private volatile Duty duty = Duty.STANDARD;

    @Inject
    public RptIntake(RptShelf shelf, PspLedger ledger, RtTeller teller, Repeater repeater) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.teller = teller;
        this.repeater = repeater;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RptIntake() {
        this(null, null, null, null);
    }

    /**
     * What a PSP gives back for RPTs that it has accepted.
     *
     * @param cart identificativoCarrello, never given twice
     * @param parameters parametriPagamentoImmediato, empty where no browser comes
     */
    record Accepted(String cart, String parameters) {}

    /**
     * Takes RPTs, all or none.
     *
     * @throws PspRefusal if one is none, or was taken before
     */
    synchronized Accepted take(String operation, Caller to, List<IncomingRpt> rpts) {
        String id = UUID.randomUUID().toString().replace("-", "");
        String parameters = to.role().classic().redirects() ? "idBruciatura=" + id : "";
        try {
            for (IncomingRpt rpt : rpts) {
                rpt.read();
                if (shelf.of(rpt.key()).isPresent()) {
                    throw PspRefusal.about(PspFault.CANALE_RPT_DUPLICATA, rpt.key());
                }
            }
        } catch (PspRefusal refusal) {
            rpts.forEach(rpt -> note(operation, rpt.fact(to, ""), rpt.key(), refusal.code()));
            throw refusal;
        }
        rpts.forEach(rpt -> note(operation, rpt.fact(to, parameters), rpt.key(), "OK"));
        Duty now = duty;
        if (now.outcome() != Duty.Choice.NONE) {
            String outcome = now.outcome() == Duty.Choice.OK ? "0" : "1";
            rpts.forEach(rpt -> repeater.after(now.delay(), () -> teller.settle(rpt.key(), outcome)));
        }
        return new Accepted(id, parameters);
    }

    private void note(String operation, JsonObjectBuilder fact, RptKey key, String answer) {
        ledger.append(fact.add("operation", operation)
                .add("repeated", shelf.of(key).isPresent())
                .add("answer", answer)
                .build());
    }

    /**
     * Says that an RPT is held.
     *
     * @throws PspRefusal if it was refused, or never came
     */
    void requireHeld(RptKey key) {
        if (shelf.of(key).isEmpty()) {
            throw PspRefusal.about(
                    shelf.isRefused(key) ? PspFault.CANALE_RPT_RIFIUTATA : PspFault.CANALE_RPT_SCONOSCIUTA, key);
        }
    }

    /**
     * The RTs that the hub may fetch by a channel.
     *
     * @throws PspRefusal if there are none, or somebody else asks
     */
    List<RptKey> list(String asking, String channel) {
        if (!NODE.equals(asking)) {
            throw new PspRefusal(PspFault.CANALE_RICHIEDENTE_ERRATO, asking);
        }
        List<RptKey> listed = shelf.listed(channel);
        if (listed.isEmpty()) {
            throw new PspRefusal(PspFault.CANALE_RT_NON_DISPONIBILE, "canale " + channel);
        }
        return listed;
    }

    /**
     * Hands out an RT.
     *
     * @throws PspRefusal if there is none
     */
    byte[] fetch(RptKey key) {
        requireHeld(key);
        byte[] receipt = shelf.of(key)
                .flatMap(HeldRpt::receipt)
                .orElseThrow(() -> PspRefusal.about(PspFault.CANALE_RT_NON_DISPONIBILE, key));
        ledger.append(key.fact("rt-fetched").add("digest", Digest.of(receipt)).build());
        return receipt;
    }

    /** Hears what the hub made of an RT that it fetched; what it did not take is no longer in the list. */
    synchronized void ack(RptKey key, String status, String code) {
        requireHeld(key);
        String digest = shelf.of(key).flatMap(HeldRpt::receipt).map(Digest::of).orElse("");
        ledger.append(key.fact(RptShelf.ACK)
                .add("status", status)
                .add("code", code)
                .add("digest", digest)
                .add("taken", TAKEN.equals(status))
                .build());
    }

    /** Hears that the hub waits for an RT no more. */
    synchronized void cancelled(RptKey key) {
        ledger.append(key.fact(RptShelf.CANCELLED)
                .add("held", shelf.of(key).isPresent())
                .build());
    }

    /**
     * Takes the request of a creditor to give a payment back.
     *
     * @throws PspRefusal if the PSP has no such payment, or was asked before
     */
    synchronized void storno(RptKey key, byte[] rr) {
        step(RptShelf.RR, key, rr, () -> {
            if (shelf.of(key).isEmpty()) {
                throw new PspRefusal(PspFault.CANALE_RT_SCONOSCIUTA, key.toString());
            }
            if (shelf.knows(RptShelf.RR, key)) {
                throw new PspRefusal(PspFault.CANALE_RR_DUPLICATA, key.toString());
            }
        });
    }

    /**
     * Takes what a creditor says to a receipt that the PSP has asked back.
     *
     * @throws PspRefusal if it has not, or was told before
     */
    synchronized void revocationAnswer(RptKey key, byte[] er) {
        step(RptShelf.ER, key, er, () -> {
            if (!shelf.knows(RptShelf.REVOKING, key)) {
                throw new PspRefusal(PspFault.CANALE_RR_SCONOSCIUTA, key.toString());
            }
            if (shelf.knows(RptShelf.ER, key)) {
                throw new PspRefusal(PspFault.CANALE_ER_DUPLICATA, key.toString());
            }
        });
    }

    private void step(String what, RptKey key, byte[] document, Runnable checks) {
        Optional<PspRefusal> refusal = Optional.empty();
        try {
            checks.run();
        } catch (PspRefusal e) {
            refusal = Optional.of(e);
            throw e;
        } finally {
            ledger.append(key.fact(what)
                    .add("answer", refusal.map(PspRefusal::code).orElse("OK"))
                    .add("document", Base64.getEncoder().encodeToString(document))
                    .build());
        }
    }

    /** What it does by itself after an RPT. */
    public JsonObject duty() {
        return duty.write();
    }

    /**
     * Has it do something else from now on, until the simulators are started again.
     *
     * @throws InvalidOrder if the order cannot be read
     */
    public JsonObject duty(JsonObject order) {
        duty = Duty.read(order);
        return duty.write();
    }

    /** An RPT that a PSP holds, for people and tests; empty if there is none. */
    public Optional<JsonObject> held(RptKey key) {
        return shelf.of(key)
                .map(rpt -> JsonText.object()
                        .add("psp", rpt.psp())
                        .add("channel", rpt.channel())
                        .add("parameters", rpt.parameters())
                        .add("receipt", rpt.receipt().isPresent())
                        .add("listed", rpt.listed())
                        .add("closed", rpt.closed())
                        .build());
    }
}
