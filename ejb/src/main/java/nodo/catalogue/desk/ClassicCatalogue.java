package nodo.catalogue.desk;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nodo.registry.ServiceText;

/**
 * The catalogue of the services of the classic model as the published document.
 *
 * <p>Source: CatalogoServizi 1.0.0, listaCatalogoServizi; all of its elements are in its namespace.
 *
 * @param xml the document, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // sent byte by byte, compared nowhere
public record ClassicCatalogue(byte[] xml) {

    private static final String NAMESPACE = "http://PuntoAccessoPSP.spcoop.gov.it/CatalogoServizi";
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_REFERENCE = 35;

    /**
     * Writes it.
     *
     * @param services at least one, in the order in which they are told inside their service
     */
    static ClassicCatalogue of(List<OfferedService> services) {
        DocumentWriter out = new DocumentWriter();
        TreeMap<String, List<OfferedService>> byService = services.stream()
                .collect(Collectors.groupingBy(OfferedService::service, TreeMap::new, Collectors.toList()));
        out.root(
                "listaCatalogoServizi",
                NAMESPACE,
                () -> byService
                        .values()
                        .forEach(offers -> out.element("catalogoServizi", () -> writeService(out, offers))));
        return new ClassicCatalogue(out.bytes());
    }

    private static void writeService(DocumentWriter out, List<OfferedService> offers) {
        String service = offers.get(0).service();
        out.text("idServizio", service);
        out.text(
                "descrizioneServizio",
                OfferedService.first(offers, ServiceText::description).orElse(service),
                LONGEST_NAME);
        out.element(
                "elencoSoggettiEroganti",
                () -> offers.forEach(offer -> out.element("soggettoErogante", () -> writeOffer(out, offer))));
        out.text(
                "xsdRiferimento",
                OfferedService.first(offers, ServiceText::dataSchema).orElse(service),
                LONGEST_REFERENCE);
    }

    private static void writeOffer(DocumentWriter out, OfferedService offer) {
        out.text("idDominio", offer.entry().subject());
        out.text("denominazioneEnteCreditore", offer.creditorName(), LONGEST_NAME);
        out.text("dataInizioValidita", offer.firstDay().toString());
    }
}
