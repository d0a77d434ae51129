package nodo.simulator.touchpoint;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nodo.simulator.hub.Persistence;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.Members;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.psp.Notice;
import nodo.simulator.registry.Caller;
import nodo.simulator.registry.Registry;

/**
 * What somebody at a keyboard, or a test, wants the touchpoint to do.
 *
 * @param basket what is paid
 * @param steps of check, activate and close, those that are wanted
 * @param tokens the sessions to close, where none is activated
 * @param executor the PSP to execute the payment
 * @param paid whether the money is there
 * @param fee the commission
 * @param total what closePayment says in place of the true sum
 * @param method the payment method
 * @param version of closePayment, 1 or 2
 * @param persistence how persistently it asks
 */
record TouchpointOrder(
        Basket basket,
        Set<String> steps,
        List<String> tokens,
        Caller executor,
        boolean paid,
        BigDecimal fee,
        Optional<BigDecimal> total,
        String method,
        int version,
        Persistence persistence) {

    static final String CHECK = "check";
    static final String ACTIVATE = "activate";
    static final String CLOSE = "close";

    private static final int MOST_NOTICES = 5;

    /** Copies the collections. */
    TouchpointOrder {
        steps = Set.copyOf(steps);
        tokens = List.copyOf(tokens);
    }

    static TouchpointOrder read(JsonObject order, Registry registry) {
        Members members = Members.of(order);
        List<String> steps = members.texts("steps");
        int version = members.count("closeVersion", 2, 1, 2);
        Caller touchpoint = touchpoint(registry);
        Basket basket = new Basket(
                members.text("transactionId", UUID.randomUUID().toString().replace("-", "")),
                members.optionalText("password").map(touchpoint::withPassword).orElse(touchpoint),
                notices(members, registry),
                members.text("amount", "10.00"),
                "activateIOPayment".equals(members.text("activation", "activatePaymentNoticeV2")));
        TouchpointOrder read = new TouchpointOrder(
                basket,
                steps.isEmpty() ? Set.of(CHECK, ACTIVATE, CLOSE) : Set.copyOf(steps),
                members.texts("tokens"),
                executor(members, registry, version),
                "OK".equals(members.text("outcome", "OK")),
                new BigDecimal(members.text("fee", "1.00")),
                members.optionalText("totalAmount").map(BigDecimal::new),
                members.text("paymentMethod", "CP"),
                version,
                Persistence.ofOrder(members, Duration.ofSeconds(15), 5));
        members.end();
        return read;
    }

    private static List<Notice> notices(Members members, Registry registry) {
        List<Notice> several = members.objects("notices").stream()
                .map(one -> notice(one, registry, true))
                .toList();
        if (several.size() > MOST_NOTICES) {
            throw members.invalid("notices", "has more than " + MOST_NOTICES + " elements");
        }
        Notice one = notice(members, registry, false);
        return several.isEmpty() ? List.of(one) : several;
    }

    private static Notice notice(Members members, Registry registry, boolean whole) {
        String creditor = members.text("creditor", registry.creditors().get(0).fiscalCode());
        String number = members.text("notice", "301000000000000144");
        if (whole) {
            members.end();
        }
        try {
            return new Notice(creditor, new NoticeNumber(number));
        } catch (IllegalArgumentException e) {
            throw new InvalidOrder("notice must have 18 digits", e);
        }
    }

    static Caller touchpoint(Registry registry) {
        return first(registry, caller -> caller.role().touchpoint());
    }

    /** Whoever is named, or the first PSP that is notified by the same version. */
    static Caller executor(Members members, Registry registry, int version) {
        Optional<String> psp = members.optionalText("psp");
        Optional<String> channel = members.optionalText("channel");
        boolean named = psp.isPresent() || channel.isPresent();
        return first(
                registry,
                caller -> caller.role().notified()
                        && (named || caller.role().version() == version)
                        && psp.filter(id -> !id.equals(caller.psp())).isEmpty()
                        && channel.filter(id -> !id.equals(caller.channel())).isEmpty());
    }

    private static Caller first(Registry registry, Predicate<Caller> fits) {
        return registry.callers().stream()
                .filter(fits)
                .findFirst()
                .orElseThrow(() -> new InvalidOrder("the registry has no such psp and channel"));
    }

    /** The closePayment of some sessions. */
    Closing closing(List<String> sessions, BigDecimal due) {
        return new Closing(
                basket.transaction(),
                sessions,
                paid,
                executor,
                total.map(sum -> sum.subtract(fee)).orElse(due),
                fee,
                method,
                version);
    }
}
