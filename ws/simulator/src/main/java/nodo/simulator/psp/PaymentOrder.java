package nodo.simulator.psp;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nodo.simulator.hub.Persistence;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.Members;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.registry.Caller;
import nodo.simulator.registry.Registry;

/**
 * What somebody at a keyboard, or a test, wants the PSP to do.
 *
 * @param payment the payment
 * @param steps of verify, activate and outcome, those that are wanted
 * @param token the token of an outcome without activation
 * @param paid whether the outcome is OK
 * @param persistence how persistently it asks
 */
record PaymentOrder(Payment payment, Set<String> steps, Optional<String> token, boolean paid, Persistence persistence) {

    static final String VERIFY = "verify";
    static final String ACTIVATE = "activate";
    static final String OUTCOME = "outcome";

    static PaymentOrder read(JsonObject order, Registry registry, String id) {
        Members members = Members.of(order);
        List<String> steps = members.texts("steps");
        Caller caller = caller(members, registry);
        PaymentOrder read = new PaymentOrder(
                new Payment(
                        id,
                        caller,
                        notice(members, registry),
                        members.text("amount", "10.00"),
                        members.text("fee", "1.00"),
                        members.count("version", 2, 1, 2),
                        members.optionalText("idempotencyKey").or(() -> freshKey(members, caller, id)),
                        Optional.of(members.whole("expirationMillis", 0, 0, Long.MAX_VALUE / 2))
                                .filter(millis -> millis != 0)),
                steps.isEmpty() ? Set.of(VERIFY, ACTIVATE, OUTCOME) : Set.copyOf(steps),
                members.optionalText("token"),
                "OK".equals(members.text("outcome", "OK")),
                Persistence.ofOrder(members, Duration.ofSeconds(15), 5));
        members.end();
        return read;
    }

    private static Optional<String> freshKey(Members members, Caller caller, String id) {
        return members.flag("idempotent", true)
                ? Optional.of(Payment.key(caller, id.hashCode() & 0xffffffffL))
                : Optional.empty();
    }

    static Caller caller(Members members, Registry registry) {
        Optional<String> psp = members.optionalText("psp");
        Optional<String> channel = members.optionalText("channel");
        Caller caller = registry.callers().stream()
                .filter(one -> psp.filter(id -> !id.equals(one.psp())).isEmpty())
                .filter(one -> channel.filter(id -> !id.equals(one.channel())).isEmpty())
                .findFirst()
                .orElseThrow(() -> new InvalidOrder("the registry has no such psp and channel"));
        return members.optionalText("password").map(caller::withPassword).orElse(caller);
    }

    private static Notice notice(Members members, Registry registry) {
        String creditor = members.text("creditor", registry.creditors().get(0).fiscalCode());
        try {
            return new Notice(creditor, new NoticeNumber(members.text("notice", "301000000000000144")));
        } catch (IllegalArgumentException e) {
            throw new InvalidOrder("notice must have 18 digits", e);
        }
    }
}
