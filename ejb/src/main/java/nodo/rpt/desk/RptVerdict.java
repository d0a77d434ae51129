package nodo.rpt.desk;

import java.util.Optional;
import nodo.fault.Fault;
import nodo.rpt.partner.RptDocument;

/**
 * Whether an RPT is accepted.
 *
 * @param kept what it says, if it is accepted, or refused so that it leaves a trace
 * @param fault why it is refused
 */
public record RptVerdict(Optional<RptDocument> kept, Optional<Fault> fault) {

    /** It is refused as if it had never come. */
    static RptVerdict withoutTrace(Fault fault) {
        return new RptVerdict(Optional.empty(), Optional.of(fault));
    }

    /** It is refused, and stands as refused. */
    static RptVerdict refused(RptDocument document, Fault fault) {
        return new RptVerdict(Optional.of(document), Optional.of(fault));
    }

    /** It is accepted. */
    static RptVerdict accepted(RptDocument document) {
        return new RptVerdict(Optional.of(document), Optional.empty());
    }

    /** Whether it is accepted. */
    public boolean isAccepted() {
        return fault.isEmpty();
    }
}
