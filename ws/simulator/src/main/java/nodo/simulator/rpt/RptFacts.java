package nodo.simulator.rpt;

import java.util.List;
import java.util.Optional;
import nodo.simulator.notice.Amount;
import org.w3c.dom.Element;

/**
 * What a PSP reads in an RPT.
 *
 * @param key what tells it from others
 * @param kind tipoVersamento
 * @param total importoTotaleDaVersare
 * @param payments its payments, in their order
 */
public record RptFacts(RptKey key, String kind, Amount total, List<Single> payments) {

    /**
     * One payment.
     *
     * @param amount how much
     * @param stampHash the document that a stamp is for, where it buys one
     */
    public record Single(Amount amount, Optional<String> stampHash) {}

    /** Copies the list. */
    public RptFacts {
        payments = List.copyOf(payments);
    }

    /**
     * Reads an RPT.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static RptFacts of(byte[] document) {
        DocumentReader rpt = DocumentReader.read(document);
        return new RptFacts(
                new RptKey(
                        rpt.required("identificativoDominio"),
                        rpt.required("identificativoUnivocoVersamento"),
                        rpt.required("codiceContestoPagamento")),
                rpt.required("tipoVersamento"),
                Amount.ofDocument(rpt.required("importoTotaleDaVersare")),
                rpt.elements("datiSingoloVersamento").stream()
                        .map(RptFacts::single)
                        .toList());
    }

    private static Single single(Element payment) {
        return new Single(
                Amount.ofDocument(DocumentReader.text(payment, "importoSingoloVersamento")
                        .orElseThrow(() -> new IllegalArgumentException("no importoSingoloVersamento"))),
                DocumentReader.text(payment, "hashDocumento"));
    }
}
