package nodo.catalogue.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nodo.registry.CreditorInstitution;
import nodo.registry.RegisteredIban;
import nodo.registry.Registry;
import nodo.registry.ServiceCatalogueEntry;

/**
 * The table of counterparts: which creditors can be paid, and on which accounts.
 *
 * <p>Source: TabellaDelleContropartiEstesa 1.2.0, listaInformativeControparte; a document without a namespace.
 *
 * @param xml the document, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // sent byte by byte, compared nowhere
public record CounterpartTable(byte[] xml) {

    private static final int LONGEST_NAME = 70;

    /** The schema asks for a contact, and the registry has none. */
    private static final String NO_CONTACT = "-";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    /**
     * Writes it.
     *
     * @param creditors in the order in which they are told
     * @param today the Italian day that the table is of
     */
    static CounterpartTable of(List<CreditorInstitution> creditors, Registry registry, LocalDate today) {
        DocumentWriter out = new DocumentWriter();
        out.element(
                "listaInformativeControparte",
                () -> creditors.forEach(creditor ->
                        out.element("informativaControparte", () -> write(out, creditor, registry, today))));
        return new CounterpartTable(out.bytes());
    }

    private static void write(DocumentWriter out, CreditorInstitution creditor, Registry registry, LocalDate today) {
        out.text("identificativoDominio", creditor.fiscalCode());
        out.text("ragioneSociale", creditor.businessName(), LONGEST_NAME);
        out.text("dataInizioValidita", midnight(today));
        out.text(
                "pagamentiPressoPSP",
                registry.linksOfCreditor(creditor.fiscalCode()).isEmpty() ? "0" : "1");
        out.text("contactCenterEnteCreditore", NO_CONTACT);
        List<ServiceCatalogueEntry> services = services(creditor, registry, today);
        if (!services.isEmpty()) {
            out.element("modelloTreSpontaneo", () -> services.forEach(service -> write(out, service)));
        }
        creditor.ibans().stream().filter(iban -> iban.isInForceOn(today)).forEach(iban -> write(out, iban));
    }

    private static List<ServiceCatalogueEntry> services(
            CreditorInstitution creditor, Registry registry, LocalDate today) {
        return registry.content().serviceCatalogue().stream()
                .filter(entry -> entry.subject().equals(creditor.fiscalCode()))
                .filter(entry -> entry.isActiveOn(today) && ServiceCatalogue.fitsTheDocument(entry))
                .toList();
    }

    private static void write(DocumentWriter out, ServiceCatalogueEntry service) {
        out.element("serviziModelloTreSpontaneo", () -> {
            out.text("idServizio", service.idServizio());
            out.text("dataInizioValidita", midnight(service.validFrom().orElse(LocalDate.EPOCH)));
        });
    }

    private static void write(DocumentWriter out, RegisteredIban iban) {
        out.element("informativaContoAccredito", () -> {
            out.text("dataAttivazioneIban", midnight(iban.validFrom().orElse(LocalDate.EPOCH)));
            out.text("ibanAccredito", iban.iban());
        });
    }

    private static String midnight(LocalDate day) {
        return MOMENT.format(day.atTime(LocalTime.MIDNIGHT));
    }
}
