package nodo.touchpoint.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nodo.exchange.desk.Check;
import nodo.money.Euro;
import nodo.notice.Payment;
import nodo.notice.PaymentStatus;
import nodo.notice.Session;

/**
 * A close beside its sessions, locked, with the rules that they must meet in the order in which a close is refused.
 *
 * <p>Source: validation §2, "REST services for the payment manager".
 *
 * @param command what the touchpoint said
 * @param collector who is to collect, for outcome OK
 * @param sessions those that exist
 */
record Closing(ClosePayment command, Optional<Collector> collector, List<Session> sessions) {

    private static final Set<PaymentStatus> OPEN = EnumSet.of(PaymentStatus.PAYING, PaymentStatus.PAYING_RPT);

    private static final Set<PaymentStatus> CANCELLED =
            EnumSet.of(PaymentStatus.CANCELLED, PaymentStatus.CANCELLED_NORPT);

    /** Asked of both outcomes. */
    private static final List<Check<Closing>> TOKENS = List.of(
            rule("a token exists", closing -> !closing.sessions().isEmpty(), CloseRefusal.UNKNOWN_PAYMENT),
            rule("every token exists", Closing::allExist, CloseRefusal.UNKNOWN_TOKEN));

    private static final List<Check<Closing>> MONEY = List.of(
            rule("the total is what is to be paid and the fee", Closing::addsUp, CloseRefusal.MISMATCHED_AMOUNT));

    /** Asked of both outcomes. */
    private static final List<Check<Closing>> COMPANY = List.of(rule(
            "a payment of an old station is closed alone",
            closing -> closing.sessions().size() == 1 || closing.none(Closing::isOfOldStation),
            CloseRefusal.SEVERAL_OF_OLD_STATION));

    private static final List<Check<Closing>> STAMPS =
            List.of(rule("stamps are asked of who sells them", Closing::stampsCanBeSold, CloseRefusal.NO_STAMPS));

    /** Asked of both outcomes. */
    private static final List<Check<Closing>> STATES = List.of(
            rule(
                    "no session is closed or has an outcome",
                    closing -> closing.none(Closing::isAcquired),
                    CloseRefusal.ALREADY_ACQUIRED),
            rule(
                    "no session is cancelled",
                    closing -> closing.none(
                            session -> CANCELLED.contains(session.payment().status())),
                    CloseRefusal.CANCELLED));

    private static final List<Check<Closing>> RPT = List.of(rule(
            "the RPT of an old station is here",
            closing -> closing.none(session -> session.payment().awaitsRpt()),
            CloseRefusal.NO_RPT_YET));

    /** The rules of outcome OK. */
    static final List<Check<Closing>> OF_OK = Stream.of(TOKENS, MONEY, COMPANY, STAMPS, STATES, RPT)
            .flatMap(List::stream)
            .toList();

    /** The rules of outcome KO: nothing is collected, so that neither amounts nor stamps nor an RPT matter. */
    static final List<Check<Closing>> OF_KO =
            Stream.of(TOKENS, COMPANY, STATES).flatMap(List::stream).toList();

    private static Check<Closing> rule(String name, Predicate<Closing> holds, CloseRefusal otherwise) {
        return new Check<>(
                name, holds, closing -> otherwise.of(closing.command().protocol()));
    }

    private boolean none(Predicate<Session> condition) {
        return sessions.stream().noneMatch(condition);
    }

    private boolean allExist() {
        return sessions.size() == command.tokens().size();
    }

    private boolean addsUp() {
        Collector who = collector.orElseThrow();
        List<Euro> parts = Stream.concat(
                        Stream.of(who.data().fee()),
                        sessions.stream()
                                .map(session -> session.payment().data().amount()))
                .toList();
        return who.data().totalAmount().isSumOf(parts);
    }

    private boolean stampsCanBeSold() {
        return none(Closing::asksForStamp) || collector.orElseThrow().sellsStamps();
    }

    private static boolean asksForStamp(Session session) {
        return session.payment().data().transfers().stream()
                .anyMatch(transfer -> transfer.stamp().isPresent());
    }

    private static boolean isOfOldStation(Session session) {
        return session.payment().ofClassicCreditor();
    }

    private static boolean isAcquired(Session session) {
        Payment payment = session.payment();
        return payment.closedBy().isPresent()
                || !OPEN.contains(payment.status()) && !CANCELLED.contains(payment.status());
    }
}
