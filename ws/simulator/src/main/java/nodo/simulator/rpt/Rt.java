package nodo.simulator.rpt;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.simulator.notice.Amount;
import org.w3c.dom.Element;

/**
 * The receipt of an RPT, as a PSP makes it: most of it is what the RPT said.
 *
 * @param rpt the document that it answers
 * @param institute the PSP
 * @param outcome codiceEsitoPagamento: 0 all paid, 1 nothing, 2 a part, 3 and 4 too late
 * @param payments what became of the RPT's payments, in their order; may be none where nothing was paid
 */
public record Rt(byte[] rpt, Institute institute, String outcome, List<Single> payments) {

    private static final String PAID = "PAGATO";
    private static final String UNPAID = "NON PAGATO";

    /** The PSP: its fiscal code and its name. */
    public record Institute(String fiscalCode, String name) {}

    /**
     * What became of one payment.
     *
     * @param amount what was paid
     * @param stamp the stamp that was sold with it
     */
    public record Single(Amount amount, Optional<byte[]> stamp) {}

    /** Copies the list, not the document. */
    public Rt {
        payments = List.copyOf(payments);
    }

    /** The document. */
    public byte[] document(Clock clock) {
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        DocumentReader asked = DocumentReader.read(rpt);
        DocumentWriter writer = DocumentWriter.in(DocumentWriter.PAYMENTS);
        Element root = writer.root("RT");
        writer.text(root, "versioneOggetto", asked.required("versioneOggetto"));
        copy(writer, root, asked, "dominio");
        writer.text(
                root,
                "identificativoMessaggioRicevuta",
                UUID.randomUUID().toString().replace("-", ""));
        writer.moment(root, "dataOraMessaggioRicevuta", now);
        writer.text(root, "riferimentoMessaggioRichiesta", asked.required("identificativoMessaggioRichiesta"));
        writer.text(
                root,
                "riferimentoDataRichiesta",
                asked.required("dataOraMessaggioRichiesta").substring(0, 10));
        addInstitute(writer, root);
        copy(writer, root, asked, "enteBeneficiario");
        copy(writer, root, asked, "soggettoVersante");
        copy(writer, root, asked, "soggettoPagatore");
        Element data = writer.element(root, "datiPagamento");
        writer.text(data, "codiceEsitoPagamento", outcome);
        writer.text(
                data,
                "importoTotalePagato",
                Amount.sum(payments.stream().map(Single::amount).toList()).toString());
        writer.text(data, "identificativoUnivocoVersamento", asked.required("identificativoUnivocoVersamento"));
        writer.text(data, "CodiceContestoPagamento", asked.required("codiceContestoPagamento"));
        addPayments(writer, data, asked.elements("datiSingoloVersamento"), now.toLocalDate());
        return writer.bytes();
    }

    private static void copy(DocumentWriter writer, Element root, DocumentReader asked, String name) {
        asked.elements(name).forEach(original -> writer.copy(root, original));
    }

    private void addInstitute(DocumentWriter writer, Element root) {
        Element element = writer.element(root, "istitutoAttestante");
        Element id = writer.element(element, "identificativoUnivocoAttestante");
        writer.text(id, "tipoIdentificativoUnivoco", "G");
        writer.text(id, "codiceIdentificativoUnivoco", institute.fiscalCode());
        writer.text(element, "denominazioneAttestante", institute.name());
    }

    private void addPayments(DocumentWriter writer, Element data, List<Element> asked, LocalDate today) {
        for (int i = 0; i < payments.size(); i++) {
            Element of = asked.get(Math.min(i, asked.size() - 1));
            Single payment = payments.get(i);
            boolean paid = payment.amount().cents() > 0;
            Element single = writer.element(data, "datiSingoloPagamento");
            writer.text(single, "singoloImportoPagato", payment.amount().toString());
            writer.text(single, "esitoSingoloPagamento", paid ? PAID : UNPAID);
            writer.text(single, "dataEsitoSingoloPagamento", today.toString());
            writer.text(
                    single,
                    "identificativoUnivocoRiscossione",
                    paid ? UUID.randomUUID().toString().replace("-", "") : "n/a");
            writer.text(single, "causaleVersamento", DocumentReader.text(of, "causaleVersamento"));
            writer.text(single, "datiSpecificiRiscossione", DocumentReader.text(of, "datiSpecificiRiscossione"));
            payment.stamp().ifPresent(stamp -> addStamp(writer, single, stamp));
        }
    }

    private static void addStamp(DocumentWriter writer, Element single, byte[] stamp) {
        Element attachment = writer.element(single, "allegatoRicevuta");
        writer.text(attachment, "tipoAllegatoRicevuta", "BD");
        writer.text(attachment, "testoAllegato", Base64.getEncoder().encodeToString(stamp));
    }
}
