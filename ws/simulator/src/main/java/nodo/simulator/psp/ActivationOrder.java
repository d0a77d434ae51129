package nodo.simulator.psp;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nodo.simulator.hub.Persistence;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.Members;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.registry.Caller;
import nodo.simulator.registry.Registry;

/**
 * What somebody at a keyboard, or a test, wants a PSP of the classic model to do about a notice.
 *
 * @param caller as whom it calls
 * @param notice the notice
 * @param ccp the context that the PSP has made
 * @param amount what the payer believes is due
 * @param steps of verify, activate and receipt, those that are wanted; receipt waits until the RPT came and the hub has
 *     answered to its RT
 * @param persistence how persistently it asks
 */
record ActivationOrder(
        Caller caller, Notice notice, String ccp, String amount, Set<String> steps, Persistence persistence) {

    static final String VERIFY = "verify";
    static final String ACTIVATE = "activate";
    static final String RECEIPT = "receipt";

    private static final int BEGUN_AT_THE_PSP = 4;

    static ActivationOrder read(Members members, Registry registry) {
        Set<String> steps = Set.copyOf(members.texts("steps"));
        ActivationOrder order = new ActivationOrder(
                caller(members, registry),
                notice(members, registry),
                members.text("ccp", freshContext()),
                members.text("amount", "10.00"),
                steps.isEmpty() ? Set.of(VERIFY, ACTIVATE) : steps,
                Persistence.ofOrder(members, Duration.ofSeconds(5), 0));
        members.end();
        return order;
    }

    /** A context that nothing else has. */
    static String freshContext() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** As whom a PSP calls: on a channel for payments that begin at the PSP, unless one is named. */
    static Caller caller(Members members, Registry registry) {
        Optional<String> psp = members.optionalText("psp");
        Optional<String> channel = members.optionalText("channel");
        Caller caller = registry.callers().stream()
                .filter(one -> psp.filter(id -> !id.equals(one.psp())).isEmpty())
                .filter(one -> channel.map(one.channel()::equals)
                        .orElse(suits(one.role().classic())))
                .findFirst()
                .orElseThrow(() -> new InvalidOrder("the registry has no such psp and channel"));
        return members.optionalText("password").map(caller::withPassword).orElse(caller);
    }

    private static boolean suits(Caller.Classic channel) {
        return channel.served() && channel.model() == BEGUN_AT_THE_PSP;
    }

    private static Notice notice(Members members, Registry registry) {
        String creditor = members.text("creditor", registry.creditors().get(0).fiscalCode());
        try {
            return new Notice(creditor, new NoticeNumber(members.text("notice")));
        } catch (IllegalArgumentException e) {
            throw new InvalidOrder("notice must have 18 digits", e);
        }
    }
}
