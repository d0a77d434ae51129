package nodo.wisp.desk;

import java.util.List;
import java.util.stream.Stream;
import nodo.journal.EventKeys;
import nodo.money.Euro;
import nodo.rpt.Rpt;
import nodo.wisp.ParkedSession;
import nodo.wisp.partner.ParkedDocument;

/**
 * A session with what it is about.
 *
 * @param session the session
 * @param rpts its RPTs, 1 to 5
 */
record ParkedPayment(ParkedSession session, List<Part> rpts) {

    ParkedPayment {
        rpts = List.copyOf(rpts);
    }

    /**
     * An RPT with what its document says.
     *
     * @param rpt the RPT
     * @param document what it says
     */
    record Part(Rpt rpt, ParkedDocument document) {}

    Euro total() {
        return Euro.sum(rpts.stream().map(part -> part.document().total()).toList());
    }

    Stream<ParkedDocument.Transfer> transfers() {
        return rpts.stream().flatMap(part -> part.document().transfers().stream());
    }

    /** What the journal writes it under: the keys of each of its RPTs. */
    List<EventKeys> keys() {
        return keys(rpts.stream().map(Part::rpt).toList());
    }

    static List<EventKeys> keys(List<Rpt> rpts) {
        return rpts.stream()
                .map(rpt -> EventKeys.NONE
                        .withCreditor(rpt.key().creditor().value())
                        .withIuv(rpt.key().iuv())
                        .withStation(rpt.station())
                        .withPsp(rpt.psp(), rpt.channel())
                        .withPaymentType(rpt.paymentType()))
                .toList();
    }
}
