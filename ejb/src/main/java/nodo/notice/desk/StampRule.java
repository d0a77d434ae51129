package nodo.notice.desk;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nodo.notice.Payment;
import nodo.notice.PaymentToken;

/**
 * An outcome OK carries one digital stamp for each that its sessions asked for, no more, no less; an outcome KO none,
 * because nothing was sold. The first version of the outcome cannot carry any.
 *
 * <p>Source: flows-notice §13. What the stamps say is the creditor's to check.
 */
final class StampRule {

    private StampRule() {}

    /** Whether none is missing, superfluous or repeated. */
    static boolean isMet(SendOutcome command, Collection<Payment> sessions) {
        List<Wanted> asked = command.paid()
                ? sessions.stream().flatMap(StampRule::asked).sorted().toList()
                : List.of();
        List<Wanted> sold = command.stamps().stream()
                .map(stamp -> new Wanted(stamp.token().value(), stamp.transfer()))
                .sorted()
                .toList();
        return sold.equals(asked);
    }

    private static Stream<Wanted> asked(Payment session) {
        PaymentToken token = session.token();
        return session.data().transfers().stream()
                .filter(transfer -> transfer.stamp().isPresent())
                .map(transfer -> new Wanted(token.value(), transfer.id()));
    }

    private record Wanted(String token, int transfer) implements Comparable<Wanted> {

        @Override
        public int compareTo(Wanted other) {
            int byToken = token.compareTo(other.token);
            return byToken != 0 ? byToken : Integer.compare(transfer, other.transfer);
        }
    }
}
