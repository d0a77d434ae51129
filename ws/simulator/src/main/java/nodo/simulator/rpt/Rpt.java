package nodo.simulator.rpt;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.simulator.notice.Amount;
import nodo.simulator.notice.Credit;
import nodo.simulator.notice.Debtor;
import nodo.simulator.registry.Creditor;
import org.w3c.dom.Element;

/**
 * The request of a payment, as a creditor makes it.
 *
 * @param key what tells it from others
 * @param station by which the creditor speaks
 * @param creditor whom the payment is for
 * @param debtor who owes it
 * @param kind tipoVersamento
 * @param debitIban the account that is charged, for a direct debit
 * @param payments 1 to 5 of them
 */
public record Rpt(
        RptKey key,
        String station,
        Creditor creditor,
        Debtor debtor,
        String kind,
        Optional<String> debitIban,
        List<RptPayment> payments) {

    private static final String COLLECTION = "9/0101108TS/";
    private static final int LONGEST_NAME = 70;

    /** Copies the list. */
    public Rpt {
        payments = List.copyOf(payments);
    }

    /** What is asked for in all. */
    public Amount total() {
        return Amount.sum(payments.stream().map(RptPayment::amount).toList());
    }

    /** The document. */
    public byte[] document(Clock clock) {
        OffsetDateTime now =
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        DocumentWriter writer = DocumentWriter.in(DocumentWriter.PAYMENTS);
        Element root = writer.root("RPT");
        writer.text(root, "versioneOggetto", "6.2.0");
        Element domain = writer.element(root, "dominio");
        writer.text(domain, "identificativoDominio", key.creditor());
        writer.text(domain, "identificativoStazioneRichiedente", station);
        writer.text(
                root,
                "identificativoMessaggioRichiesta",
                UUID.randomUUID().toString().replace("-", ""));
        writer.moment(root, "dataOraMessaggioRichiesta", now.toLocalDateTime());
        writer.text(root, "autenticazioneSoggetto", "N/A");
        addDebtor(writer, root);
        addBeneficiary(writer, root);
        Element data = writer.element(root, "datiVersamento");
        writer.text(data, "dataEsecuzionePagamento", now.toLocalDate().toString());
        writer.text(data, "importoTotaleDaVersare", total().toString());
        writer.text(data, "tipoVersamento", kind);
        writer.text(data, "identificativoUnivocoVersamento", key.iuv());
        writer.text(data, "codiceContestoPagamento", key.ccp());
        writer.text(data, "ibanAddebito", debitIban);
        writer.text(data, "firmaRicevuta", "0");
        payments.forEach(payment -> add(writer, writer.element(data, "datiSingoloVersamento"), payment));
        return writer.bytes();
    }

    private void addDebtor(DocumentWriter writer, Element root) {
        Element subject = writer.element(root, "soggettoPagatore");
        Element id = writer.element(subject, "identificativoUnivocoPagatore");
        writer.text(id, "tipoIdentificativoUnivoco", debtor.type());
        writer.text(id, "codiceIdentificativoUnivoco", debtor.code());
        writer.text(subject, "anagraficaPagatore", debtor.fullName());
    }

    private void addBeneficiary(DocumentWriter writer, Element root) {
        Element beneficiary = writer.element(root, "enteBeneficiario");
        Element id = writer.element(beneficiary, "identificativoUnivocoBeneficiario");
        writer.text(id, "tipoIdentificativoUnivoco", "G");
        writer.text(id, "codiceIdentificativoUnivoco", creditor.fiscalCode());
        String name = creditor.businessName();
        writer.text(beneficiary, "denominazioneBeneficiario", name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }

    private static void add(DocumentWriter writer, Element single, RptPayment payment) {
        writer.text(single, "importoSingoloVersamento", payment.amount().toString());
        if (payment.credit() instanceof Credit.Account account) {
            writer.text(single, "ibanAccredito", account.iban());
        }
        writer.text(single, "causaleVersamento", payment.description());
        writer.text(single, "datiSpecificiRiscossione", COLLECTION);
        if (payment.credit() instanceof Credit.Stamp stamp) {
            Element data = writer.element(single, "datiMarcaBolloDigitale");
            writer.text(data, "tipoBollo", "01");
            writer.text(data, "hashDocumento", stamp.documentHash());
            writer.text(data, "provinciaResidenza", stamp.province());
        }
    }
}
