package nodo.rt.desk;

import java.util.Optional;
import nodo.fault.Fault;
import nodo.rpt.Rpt;
import nodo.rt.partner.RtDocument;

/** What became of an offered RT. */
sealed interface Verdict {

    /**
     * It is kept, and owed to its creditor.
     *
     * @param rpt its RPT, locked
     * @param document what it says
     */
    record Accepted(Rpt rpt, RtDocument document) implements Verdict {}

    /**
     * It is not.
     *
     * @param fault why
     * @param document what it says, if it was read
     */
    record Refused(Fault fault, Optional<RtDocument> document) implements Verdict {}
}
