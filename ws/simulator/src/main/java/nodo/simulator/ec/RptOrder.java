package nodo.simulator.ec;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.Members;
import nodo.simulator.notice.Amount;
import nodo.simulator.notice.Credit;
import nodo.simulator.notice.Debtor;
import nodo.simulator.registry.Creditor;
import nodo.simulator.registry.Registry;
import nodo.simulator.registry.Station;
import nodo.simulator.rpt.Rpt;
import nodo.simulator.rpt.RptKey;
import nodo.simulator.rpt.RptPayment;

/**
 * Reads what RPT somebody at a keyboard, or a test, wants a creditor to make.
 *
 * <p>Members of an RPT: {@code creditor}, {@code iuv} and {@code ccp} (a fresh one and {@code n/a} by default), {@code kind}
 * (BBT), {@code debitIban}, {@code debtor} (a fiscal code), {@code payments} of {@code amount}, {@code iban},
 * {@code stamp} and {@code description} (one of 10.00 by default), and {@code document}: a text to send in place of the
 * RPT that they make, in which {@code ${iuv}} and {@code ${ccp}} are replaced.
 *
 * @param registry whom the creditor is one of
 * @param clock gives the moment of the RPTs
 */
record RptOrder(Registry registry, Clock clock) {

    static final Debtor DEBTOR = new Debtor("F", "RSSMRA80A01H501U", "Mario Rossi", Map.of());

    private static final String STAMP_HASH = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final int LONGEST_PERSON = 16;
    private static final int IUV_LENGTH = 25;

    /** A reference that nothing else has. */
    static String freshIuv() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .toUpperCase(Locale.ROOT)
                .substring(0, IUV_LENGTH);
    }

    /** The station by which a creditor speaks: one of the classic model, unless it is named. */
    Station station(String creditor, Optional<String> named) {
        return registry.stationsOf(creditor).stream()
                .filter(station -> named.map(station.id()::equals).orElse(station.classic()))
                .findFirst()
                .orElseThrow(() -> new InvalidOrder("creditor " + creditor + " has no such station"));
    }

    /** Reads one RPT; the caller reads the rest of the order. */
    Sending.Document read(Members members, Station station) {
        Creditor creditor = creditor(members.text("creditor", creditor().fiscalCode()));
        RptKey key = new RptKey(
                creditor.fiscalCode(), members.text("iuv", freshIuv()), members.text("ccp", RptKey.NO_CONTEXT));
        String kind = members.text("kind", "BBT");
        Rpt rpt = new Rpt(
                key,
                station.id(),
                creditor,
                members.optionalText("debtor").map(RptOrder::debtor).orElse(DEBTOR),
                kind,
                members.optionalText("debitIban"),
                payments(members, creditor, key));
        byte[] bytes = members.optionalText("document")
                .map(text -> text.replace("${iuv}", key.iuv())
                        .replace("${ccp}", key.ccp())
                        .getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> rpt.document(clock));
        return new Sending.Document(key, kind, rpt.total().toString(), bytes);
    }

    /** The first creditor of the registry. */
    Creditor creditor() {
        return registry.creditors().get(0);
    }

    private Creditor creditor(String fiscalCode) {
        return registry.creditor(fiscalCode)
                .orElseThrow(() -> new InvalidOrder("the registry has no creditor " + fiscalCode));
    }

    private static Debtor debtor(String code) {
        return new Debtor(code.length() == LONGEST_PERSON ? "F" : "G", code, "Debitore " + code, Map.of());
    }

    private static List<RptPayment> payments(Members members, Creditor creditor, RptKey key) {
        List<RptPayment> payments = new ArrayList<>();
        for (Members payment : members.objects("payments")) {
            payments.add(payment(payment, creditor, key));
            payment.end();
        }
        return payments.isEmpty() ? List.of(payment(new Amount(1000), creditor.ordinaryIban(), key)) : payments;
    }

    private static RptPayment payment(Members members, Creditor creditor, RptKey key) {
        Amount amount = amount(members.text("amount", "10.00"));
        String iban = members.text("iban", creditor.ordinaryIban());
        Credit credit =
                members.flag("stamp", false) ? new Credit.Stamp(STAMP_HASH, "RM") : new Credit.Account(iban, "");
        return new RptPayment(amount, credit, members.text("description", description(key, amount)));
    }

    /** A payment of an amount on an account. */
    static RptPayment payment(Amount amount, String iban, RptKey key) {
        return new RptPayment(amount, new Credit.Account(iban, ""), description(key, amount));
    }

    private static String description(RptKey key, Amount amount) {
        return "/RFB/" + key.iuv() + "/" + amount;
    }

    private static Amount amount(String text) {
        try {
            return Amount.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidOrder("payments.amount: " + e.getMessage(), e);
        }
    }
}
