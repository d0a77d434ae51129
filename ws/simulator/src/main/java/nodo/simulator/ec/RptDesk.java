package nodo.simulator.ec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import nodo.simulator.notice.Amount;
import nodo.simulator.rpt.Digest;
import nodo.simulator.rpt.DocumentReader;
import nodo.simulator.rpt.RptKey;
import nodo.simulator.rpt.RtFacts;

/**
 * What a creditor does with what the hub brings after a payment: receipts, requests to take them back, and what came of its
 * own. One at a time, so that of two copies one is the first.
 *
 * <p>Source: flows-rpt §7.4 and §8; faults-rpt §3.
 */
@ApplicationScoped
public class RptDesk {

    private final EcDesk addresses;
    private final RptBook book;
    private final EcLedger ledger;

    @Inject
    public RptDesk(EcDesk addresses, RptBook book, EcLedger ledger) {
        this.addresses = addresses;
        this.book = book;
        this.ledger = ledger;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RptDesk() {
        this(null, null, null);
    }

    /**
     * Takes a receipt.
     *
     * @throws PaRefusal if the creditor has it already, never asked for it, or cannot read it
     */
    synchronized void receipt(PaCall call, RptKey key, byte[] document) {
        JsonObjectBuilder fact = read(key, document)
                .add("operation", call.operation())
                .add("station", call.station())
                .add("repeated", book.receipt(key).isPresent())
                .add("document", Base64.getEncoder().encodeToString(document));
        answered(fact, () -> {
            addresses.requireAddressed(call);
            if (!key.equals(facts(document).key())) {
                throw new PaRefusal(PaFault.PAA_SEMANTICA, "la RT è di un'altra RPT");
            }
            require(book.knows(key), PaFault.PAA_RPT_SCONOSCIUTA, key);
            require(book.receipt(key).isEmpty(), PaFault.PAA_RT_DUPLICATA, key);
        });
    }

    /**
     * Takes the request to take a receipt back.
     *
     * @throws PaRefusal if there is no such receipt, or it was asked for before
     */
    synchronized void revocation(String operation, RptKey key, byte[] document) {
        answered(document(RptBook.RR, operation, key, document), () -> {
            require(book.receipt(key).isPresent(), PaFault.PAA_RT_SCONOSCIUTA, key);
            require(!book.isAskedBack(key), PaFault.PAA_RR_DUPLICATA, key);
        });
    }

    /**
     * Takes what came of a payment that the creditor has asked back.
     *
     * @throws PaRefusal if it has not, or knows it already
     */
    synchronized void outcome(PaCall call, RptKey key, byte[] document) {
        answered(document(RptBook.ER, call.operation(), key, document), () -> {
            addresses.requireAddressed(call);
            require(book.asksBack(key), PaFault.PAA_RR_SCONOSCIUTA, key);
            require(!book.hasOutcome(key), PaFault.PAA_ER_DUPLICATA, key);
        });
    }

    private void answered(JsonObjectBuilder fact, Runnable checks) {
        try {
            checks.run();
            ledger.append(fact.add("accepted", true).add("answer", "OK").build());
        } catch (PaRefusal refusal) {
            ledger.append(
                    fact.add("accepted", false).add("answer", refusal.code()).build());
            throw refusal;
        }
    }

    private static void require(boolean met, PaFault otherwise, RptKey key) {
        if (!met) {
            throw new PaRefusal(otherwise, key.toString());
        }
    }

    private static JsonObjectBuilder document(String what, String operation, RptKey key, byte[] document) {
        return key.fact(what)
                .add("operation", operation)
                .add(
                        "amount",
                        DocumentReader.read(document)
                                .text("importoTotaleRevocato")
                                .orElse(""))
                .add("digest", Digest.of(document))
                .add("document", Base64.getEncoder().encodeToString(document));
    }

    /** The fact of a receipt by its header; what cannot be read in it is empty. */
    private static JsonObjectBuilder read(RptKey key, byte[] document) {
        try {
            RtFacts facts = RtFacts.of(document);
            return new RtFacts(key, facts.outcome(), facts.total(), facts.messageId(), facts.digest()).fact(RptBook.RT);
        } catch (IllegalArgumentException e) {
            return new RtFacts(key, "", new Amount(0), "", Digest.of(document)).fact(RptBook.RT);
        }
    }

    private static RtFacts facts(byte[] document) {
        try {
            return RtFacts.of(document);
        } catch (IllegalArgumentException e) {
            throw new PaRefusal(PaFault.PAA_SINTASSI_XSD, String.valueOf(e.getMessage()));
        }
    }
}
