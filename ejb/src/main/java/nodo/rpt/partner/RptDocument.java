package nodo.rpt.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.Iban;

/**
 * What an RPT says, as far as the node judges it. Source: PagInf_RPT_RT.xsd, ctRichiestaPagamentoTelematico.
 *
 * @param creditor identificativoDominio, 1 to 35 characters
 * @param iuv identificativoUnivocoVersamento, 1 to 35 characters
 * @param ccp codiceContestoPagamento, 1 to 35 characters
 * @param executionDay dataEsecuzionePagamento
 * @param paymentType tipoVersamento, a code of its table
 * @param debitIban ibanAddebito
 * @param total importoTotaleDaVersare, not zero
 * @param payer codiceIdentificativoUnivoco of who pays, if it says that
 * @param debtor codiceIdentificativoUnivoco of who owes
 * @param payments its payments, one to five
 */
public record RptDocument(
        String creditor,
        String iuv,
        String ccp,
        LocalDate executionDay,
        String paymentType,
        Optional<Iban> debitIban,
        Euro total,
        Optional<String> payer,
        String debtor,
        List<Line> payments) {

    public RptDocument {
        payments = List.copyOf(payments);
    }

    /** Whether it asks for digital stamps. */
    public boolean hasStamps() {
        return payments.stream().anyMatch(line -> line.stamp().isPresent());
    }

    /**
     * One payment. Source: PagInf_RPT_RT.xsd, ctDatiSingoloVersamentoRPT.
     *
     * @param amount importoSingoloVersamento, not zero
     * @param iban ibanAccredito
     * @param supportIban ibanAppoggio
     * @param stamp the digital stamp that it pays for (datiMarcaBolloDigitale)
     */
    public record Line(Euro amount, Optional<Iban> iban, Optional<Iban> supportIban, Optional<Stamp> stamp) {}

    /**
     * A digital stamp that is to be sold.
     *
     * @param type tipoBollo
     * @param digest hashDocumento, the digest of the document that it is for, in base64 without line breaks
     */
    public record Stamp(String type, String digest) {}
}
