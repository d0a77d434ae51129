package nodo.rt.partner;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nodo.money.Euro;
import nodo.rt.RtContent;
import nodo.rt.RtOutcome;
import nodo.rt.RtPayment;

/**
 * What an RT says. Source: PagInf_RPT_RT.xsd, ctRicevutaTelematica.
 *
 * @param creditor identificativoDominio, 1 to 35 characters
 * @param iuv identificativoUnivocoVersamento, 1 to 35 characters
 * @param ccp CodiceContestoPagamento, 1 to 35 characters
 * @param messageId identificativoMessaggioRicevuta
 * @param messageAt dataOraMessaggioRicevuta
 * @param issuer who attests the payment, if it names itself by a fiscal code
 * @param outcome codiceEsitoPagamento
 * @param total importoTotalePagato
 * @param payments its payments, at most five
 */
public record RtDocument(
        String creditor,
        String iuv,
        String ccp,
        String messageId,
        OffsetDateTime messageAt,
        Optional<String> issuer,
        RtOutcome outcome,
        Euro total,
        List<Line> payments) {

    public RtDocument {
        payments = List.copyOf(payments);
    }

    /** The digital stamps that it carries, in the order of their payments. */
    public List<Stamp> stamps() {
        return payments.stream().flatMap(line -> line.stamp().stream()).toList();
    }

    /** What is kept of it. */
    public RtContent content() {
        return new RtContent(
                messageId,
                messageAt,
                outcome,
                total,
                payments.stream().map(Line::payment).toList());
    }

    /**
     * One payment. Source: PagInf_RPT_RT.xsd, ctDatiSingoloPagamentoRT.
     *
     * @param amount singoloImportoPagato
     * @param outcome esitoSingoloPagamento
     * @param day dataEsitoSingoloPagamento
     * @param iur identificativoUnivocoRiscossione
     * @param stamp the digital stamp attached to it
     */
    public record Line(Euro amount, Optional<String> outcome, LocalDate day, String iur, Optional<Stamp> stamp) {

        RtPayment payment() {
            return new RtPayment(amount, outcome, day, iur, stamp.map(Stamp::identifier));
        }
    }

    /**
     * A digital stamp. Source: MarcaDaBollo.xsd.
     *
     * @param seller the fiscal code of the PSP that sold it
     * @param identifier its identifier (IUBD), 1 to 64 characters
     * @param price what it cost
     * @param type its type
     * @param digest base64 of the digest of the document that it was sold for
     */
    public record Stamp(String seller, String identifier, Euro price, String type, String digest) {}
}
