package nodo.simulator.rpt;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nodo.simulator.notice.Amount;
import org.w3c.dom.Element;

/** The documents by which a payment is given back: RR asks for it, ER says what came of it. Source: flows-rpt §8. */
public final class Revocation {

    private static final int DATE = 10;

    private Revocation() {}

    /**
     * The request to give back all that a receipt says was paid.
     *
     * @param rt the receipt
     * @param kind tipoRevoca, which a PSP says and a creditor does not
     */
    public static byte[] request(byte[] rt, Optional<String> kind, Clock clock) {
        DocumentReader receipt = DocumentReader.read(rt);
        DocumentWriter writer = DocumentWriter.in(DocumentWriter.REVOCATIONS);
        Element root = begin(writer, "RR", receipt);
        writer.text(root, "identificativoMessaggioRevoca", freshId());
        writer.moment(root, "dataOraMessaggioRevoca", now(clock));
        addSender(writer, root, receipt);
        addSubjects(writer, root, receipt);
        Element data = writer.element(root, "datiRevoca");
        writer.text(data, "importoTotaleRevocato", receipt.required("importoTotalePagato"));
        writer.text(data, "identificativoUnivocoVersamento", receipt.required("identificativoUnivocoVersamento"));
        writer.text(data, "codiceContestoPagamento", receipt.required("CodiceContestoPagamento"));
        writer.text(data, "tipoRevoca", kind);
        receipt.elements("datiSingoloPagamento").forEach(paid -> {
            Element single = writer.element(data, "datiSingolaRevoca");
            writer.text(single, "singoloImportoRevocato", DocumentReader.text(paid, "singoloImportoPagato"));
            writer.text(
                    single,
                    "identificativoUnivocoRiscossione",
                    DocumentReader.text(paid, "identificativoUnivocoRiscossione"));
            writer.text(single, "causaleRevoca", "restituzione");
            writer.text(single, "datiAggiuntiviRevoca", "n/a");
        });
        return writer.bytes();
    }

    /**
     * What came of a request.
     *
     * @param rr the request
     * @param accepted whether the money is given back
     */
    public static byte[] outcome(byte[] rr, boolean accepted, Clock clock) {
        DocumentReader request = DocumentReader.read(rr);
        DocumentWriter writer = DocumentWriter.in(DocumentWriter.REVOCATIONS);
        Element root = begin(writer, "ER", request);
        writer.text(root, "identificativoMessaggioEsito", freshId());
        writer.moment(root, "dataOraMessaggioEsito", now(clock));
        writer.text(root, "riferimentoMessaggioRevoca", request.required("identificativoMessaggioRevoca"));
        writer.text(
                root,
                "riferimentoDataRevoca",
                request.required("dataOraMessaggioRevoca").substring(0, DATE));
        request.elements("istitutoAttestante").forEach(sender -> writer.copy(root, sender));
        addSubjects(writer, root, request);
        String nothing = new Amount(0).toString();
        Element data = writer.element(root, "datiRevoca");
        writer.text(data, "importoTotaleRevocato", accepted ? request.required("importoTotaleRevocato") : nothing);
        writer.text(data, "identificativoUnivocoVersamento", request.required("identificativoUnivocoVersamento"));
        writer.text(data, "codiceContestoPagamento", request.required("codiceContestoPagamento"));
        request.elements("datiSingolaRevoca").forEach(asked -> {
            Element single = writer.element(data, "datiSingolaRevoca");
            writer.text(
                    single,
                    "singoloImportoRevocato",
                    accepted ? DocumentReader.text(asked, "singoloImportoRevocato") : Optional.of(nothing));
            writer.text(
                    single,
                    "identificativoUnivocoRiscossione",
                    DocumentReader.text(asked, "identificativoUnivocoRiscossione"));
            writer.text(single, "causaleEsito", accepted ? "accolta" : "respinta");
            writer.text(single, "datiAggiuntiviEsito", "n/a");
        });
        return writer.bytes();
    }

    private static Element begin(DocumentWriter writer, String name, DocumentReader source) {
        Element root = writer.root(name);
        writer.text(root, "versioneOggetto", "1.0");
        source.elements("dominio").forEach(domain -> writer.copy(root, domain));
        return root;
    }

    /** The institute of a receipt, under the names that it has in these documents. */
    private static void addSender(DocumentWriter writer, Element root, DocumentReader receipt) {
        Element sender = writer.element(root, "istitutoAttestante");
        Element id = writer.element(sender, "identificativoUnivocoMittente");
        receipt.elements("identificativoUnivocoAttestante").forEach(original -> {
            writer.text(id, "tipoIdentificativoUnivoco", DocumentReader.text(original, "tipoIdentificativoUnivoco"));
            writer.text(
                    id, "codiceIdentificativoUnivoco", DocumentReader.text(original, "codiceIdentificativoUnivoco"));
        });
        writer.text(sender, "denominazioneMittente", receipt.required("denominazioneAttestante"));
    }

    private static void addSubjects(DocumentWriter writer, Element root, DocumentReader source) {
        source.elements("soggettoVersante").forEach(subject -> writer.copy(root, subject));
        source.elements("soggettoPagatore").forEach(subject -> writer.copy(root, subject));
    }

    private static LocalDateTime now(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String freshId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
