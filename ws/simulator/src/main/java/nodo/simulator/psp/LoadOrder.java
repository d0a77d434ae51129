package nodo.simulator.psp;

import jakarta.json.JsonObject;
import nodo.simulator.hub.Persistence;
import nodo.simulator.json.Members;
import nodo.simulator.load.Arrivals;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.registry.Caller;
import nodo.simulator.registry.Registry;

/**
 * A load to drive.
 *
 * @param arrivals when payments begin
 * @param caller as whom the PSP calls
 * @param creditor whose notices are paid
 * @param codes the segregation codes of the notices, in turn
 * @param first the sequence of the first notice; each further payment takes the next one; by default the first that no
 *     load has used
 * @param verifies whether each payment begins with a verification
 * @param koPerCent of the outcomes, how many are KO
 * @param version of the operations, 1 or 2
 * @param persistence how persistently lost answers are asked for
 */
record LoadOrder(
        Arrivals arrivals,
        Caller caller,
        String creditor,
        java.util.List<String> codes,
        long first,
        boolean verifies,
        int koPerCent,
        int version,
        Persistence persistence) {

    static LoadOrder read(JsonObject order, Registry registry, long unused) {
        Members members = Members.of(order);
        java.util.List<String> codes = members.texts("segregationCodes");
        LoadOrder load = new LoadOrder(
                Arrivals.read(members),
                PaymentOrder.caller(members, registry),
                members.text("creditor", registry.creditors().get(0).fiscalCode()),
                codes.isEmpty() ? java.util.List.of("01", "02") : codes,
                members.whole("firstSequence", unused, 0, Sequences.COUNT - 1),
                members.flag("verify", true),
                members.count("koPerCent", 0, 0, 100),
                members.count("version", 2, 1, 2),
                Persistence.ofLoad(members));
        members.end();
        return load;
    }

    /** The notice of a payment: payable, one transfer, without options (see the notice rule). */
    Notice notice(int number) {
        String code = codes.get(number % codes.size());
        return new Notice(creditor, NoticeNumber.of(code, sequence(number)));
    }

    private long sequence(int number) {
        return (first + number) % Sequences.COUNT;
    }

    /**
     * The idempotency key of a payment: no other payment of the load has it, nor one of another load with another salt.
     *
     * @param salt tells the load from others that pay the same notices
     */
    String key(long salt, int number) {
        return Payment.key(caller, salt % Payment.SALTS * Sequences.COUNT + sequence(number));
    }

    boolean paid(int number) {
        return number % 100 >= koPerCent;
    }
}
