package nodo.cart.desk;

import java.util.Optional;
import nodo.fault.Fault;
import nodo.rpt.desk.OfferedRpt;
import nodo.rpt.desk.RptVerdict;

/**
 * An RPT of a cart, and what was found in it.
 *
 * @param offered the RPT, unless its creditor is none
 * @param verdict whether it could be accepted if it came alone
 */
record JudgedRpt(Optional<OfferedRpt> offered, RptVerdict verdict) {

    static JudgedRpt refused(Fault fault) {
        return new JudgedRpt(Optional.empty(), new RptVerdict(Optional.empty(), Optional.of(fault)));
    }
}
