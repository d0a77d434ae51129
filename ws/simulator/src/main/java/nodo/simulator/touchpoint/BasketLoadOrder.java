package nodo.simulator.touchpoint;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import nodo.simulator.hub.Persistence;
import nodo.simulator.json.Members;
import nodo.simulator.load.Arrivals;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.psp.Notice;
import nodo.simulator.psp.Sequences;
import nodo.simulator.registry.Caller;
import nodo.simulator.registry.Registry;

/**
 * A load of baskets to drive.
 *
 * @param arrivals when baskets begin
 * @param touchpoint as whom the touchpoint activates
 * @param executor the PSP that is to execute the payments
 * @param creditor whose notices are paid
 * @param codes the segregation codes of the notices, in turn
 * @param first the sequence of the first notice; by default the first that no load has used
 * @param notices how many notices each basket has
 * @param koPerCent of the closePayments, how many are KO
 * @param persistence how persistently lost answers are asked for
 */
record BasketLoadOrder(
        Arrivals arrivals,
        Caller touchpoint,
        Caller executor,
        String creditor,
        List<String> codes,
        long first,
        int notices,
        int koPerCent,
        Persistence persistence) {

    private static final BigDecimal FEE = new BigDecimal("1.00");

    /** Copies the list. */
    BasketLoadOrder {
        codes = List.copyOf(codes);
    }

    static BasketLoadOrder read(JsonObject order, Registry registry, long unused) {
        Members members = Members.of(order);
        List<String> codes = members.texts("segregationCodes");
        BasketLoadOrder load = new BasketLoadOrder(
                Arrivals.read(members),
                TouchpointOrder.touchpoint(registry),
                TouchpointOrder.executor(members, registry, 2),
                members.text("creditor", registry.creditors().get(0).fiscalCode()),
                codes.isEmpty() ? List.of("01", "02") : codes,
                members.whole("firstSequence", unused, 0, Sequences.COUNT - 1),
                members.count("notices", 1, 1, 5),
                members.count("koPerCent", 0, 0, 100),
                Persistence.ofLoad(members));
        members.end();
        return load;
    }

    /** How many sequences of notices it uses. */
    long sequences() {
        return (long) arrivals.payments() * notices;
    }

    Basket basket(String transaction, int number) {
        return new Basket(
                transaction,
                touchpoint,
                IntStream.range(0, notices)
                        .mapToObj(place -> notice(number * (long) notices + place))
                        .toList(),
                "10.00",
                false);
    }

    private Notice notice(long place) {
        String code = codes.get((int) (place % codes.size()));
        return new Notice(creditor, NoticeNumber.of(code, (first + place) % Sequences.COUNT));
    }

    Closing closing(String transaction, List<String> tokens, BigDecimal due, int number) {
        return new Closing(transaction, tokens, number % 100 >= koPerCent, executor, due, FEE, "CP", 2);
    }
}
