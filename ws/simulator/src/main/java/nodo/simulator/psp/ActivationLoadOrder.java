package nodo.simulator.psp;

import java.util.List;
import nodo.simulator.hub.Persistence;
import nodo.simulator.json.Members;
import nodo.simulator.load.Arrivals;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.registry.Caller;
import nodo.simulator.registry.Registry;

/**
 * A load of payments that begin at a PSP of the classic model.
 *
 * @param arrivals when payments begin
 * @param caller as whom the PSP calls
 * @param creditor whose notices are paid
 * @param codes the segregation codes of the notices, in turn
 * @param first the sequence of the first notice; by default the first that no load has used
 * @param verifies whether each payment begins with a verification
 * @param persistence how persistently lost answers are asked for
 */
record ActivationLoadOrder(
        Arrivals arrivals,
        Caller caller,
        String creditor,
        List<String> codes,
        long first,
        boolean verifies,
        Persistence persistence) {

    static ActivationLoadOrder read(Members members, Registry registry, long unused) {
        List<String> codes = members.texts("segregationCodes");
        ActivationLoadOrder load = new ActivationLoadOrder(
                Arrivals.read(members),
                ActivationOrder.caller(members, registry),
                members.text("creditor", registry.creditors().get(0).fiscalCode()),
                codes.isEmpty() ? List.of("03") : codes,
                members.whole("firstSequence", unused, 0, Sequences.COUNT - 1),
                members.flag("verify", true),
                Persistence.ofLoad(members));
        members.end();
        return load;
    }

    /** The notice of a payment: payable, one transfer, without options (see the notice rule). */
    Notice notice(int number) {
        return new Notice(
                creditor, NoticeNumber.of(codes.get(number % codes.size()), (first + number) % Sequences.COUNT));
    }
}
