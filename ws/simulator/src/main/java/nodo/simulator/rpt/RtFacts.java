package nodo.simulator.rpt;

import jakarta.json.JsonObjectBuilder;
import nodo.simulator.notice.Amount;

/**
 * What a creditor reads in an RT, and keeps.
 *
 * @param key what it is about
 * @param outcome codiceEsitoPagamento, 0 to 4
 * @param total importoTotalePagato
 * @param messageId identificativoMessaggioRicevuta
 * @param digest of its bytes
 */
public record RtFacts(RptKey key, String outcome, Amount total, String messageId, String digest) {

    /**
     * Reads an RT.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static RtFacts of(byte[] document) {
        DocumentReader rt = DocumentReader.read(document);
        return new RtFacts(
                new RptKey(
                        rt.required("identificativoDominio"),
                        rt.required("identificativoUnivocoVersamento"),
                        rt.required("CodiceContestoPagamento")),
                rt.required("codiceEsitoPagamento"),
                Amount.ofDocument(rt.required("importoTotalePagato")),
                rt.required("identificativoMessaggioRicevuta"),
                Digest.of(document));
    }

    /** A fact about it. */
    public JsonObjectBuilder fact(String what) {
        return key.fact(what)
                .add("outcome", outcome)
                .add("amount", total.toString())
                .add("messageId", messageId)
                .add("digest", digest);
    }
}
