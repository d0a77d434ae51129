package nodo.catalogue.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nodo.registry.ServiceText;

/**
 * The published document. Source: CatalogoServizi 2.0.0, listaCatalogoServizi; only its root has a namespace.
 *
 * @param xml the document, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // sent byte by byte, compared nowhere
public record CatalogueDocument(byte[] xml) {

    private static final String NAMESPACE = "http://pagopa-api.pagopa.gov.it/nodeForPsp/xsd/CatalogoServizi";
    private static final String PREFIX = "cs";
    private static final int LONGEST_NAME = 70;

    /**
     * Writes it.
     *
     * @param services at least one, in the order in which they are told inside their service
     */
    static CatalogueDocument of(List<OfferedService> services) {
        DocumentWriter out = new DocumentWriter();
        TreeMap<String, List<OfferedService>> byService = services.stream()
                .collect(Collectors.groupingBy(OfferedService::service, TreeMap::new, Collectors.toList()));
        out.root(
                PREFIX,
                "listaCatalogoServizi",
                NAMESPACE,
                () -> byService
                        .values()
                        .forEach(offers -> out.element("catalogoServizi", () -> writeService(out, offers))));
        return new CatalogueDocument(out.bytes());
    }

    private static void writeService(DocumentWriter out, List<OfferedService> offers) {
        String service = offers.get(0).service();
        out.text("idServizio", service);
        out.text(
                "descrizioneServizio",
                OfferedService.first(offers, ServiceText::description).orElse(service));
        out.element(
                "elencoSoggettiEroganti",
                () -> offers.forEach(offer -> out.element("soggettoErogante", () -> writeOffer(out, offer))));
        out.text("categoria", OfferedService.first(offers, ServiceText::category));
        out.text(
                "xsdRiferimento",
                OfferedService.first(offers, ServiceText::dataSchema).orElse(service));
    }

    private static void writeOffer(DocumentWriter out, OfferedService offer) {
        out.text("idSoggettoServizio", offer.entry().idSoggettoServizio());
        out.text("idDominio", offer.entry().subject());
        out.text("denominazioneEnteCreditore", offer.creditorName(), LONGEST_NAME);
        out.text("dataInizioValidita", offer.firstDay().toString());
        out.text("dataFineValidita", offer.entry().validTo().map(LocalDate::toString));
        out.text("commissione", offer.entry().text().commission() ? "Y" : "N");
    }
}
