package nodo.catalogue.desk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeStartElement(PREFIX, "listaCatalogoServizi", NAMESPACE);
            out.writeNamespace(PREFIX, NAMESPACE);
            TreeMap<String, List<OfferedService>> byService = services.stream()
                    .collect(Collectors.groupingBy(OfferedService::service, TreeMap::new, Collectors.toList()));
            for (List<OfferedService> offers : byService.values()) {
                writeService(out, offers);
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a catalogue could not be written", e);
        }
        return new CatalogueDocument(bytes.toByteArray());
    }

    private static void writeService(XMLStreamWriter out, List<OfferedService> offers) throws XMLStreamException {
        String service = offers.get(0).service();
        out.writeStartElement("catalogoServizi");
        write(out, "idServizio", service);
        write(
                out,
                "descrizioneServizio",
                first(offers, ServiceText::description).orElse(service));
        out.writeStartElement("elencoSoggettiEroganti");
        for (OfferedService offer : offers) {
            writeOffer(out, offer);
        }
        out.writeEndElement();
        Optional<String> category = first(offers, ServiceText::category);
        if (category.isPresent()) {
            write(out, "categoria", category.get());
        }
        write(out, "xsdRiferimento", first(offers, ServiceText::dataSchema).orElse(service));
        out.writeEndElement();
    }

    private static void writeOffer(XMLStreamWriter out, OfferedService offer) throws XMLStreamException {
        out.writeStartElement("soggettoErogante");
        write(out, "idSoggettoServizio", offer.entry().idSoggettoServizio());
        write(out, "idDominio", offer.entry().subject());
        write(out, "denominazioneEnteCreditore", shortened(offer.creditorName()));
        write(out, "dataInizioValidita", offer.firstDay().toString());
        if (offer.entry().validTo().isPresent()) {
            write(out, "dataFineValidita", offer.entry().validTo().get().toString());
        }
        write(out, "commissione", offer.entry().text().commission() ? "Y" : "N");
        out.writeEndElement();
    }

    private static void write(XMLStreamWriter out, String element, String text) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private static Optional<String> first(List<OfferedService> offers, Function<ServiceText, Optional<String>> member) {
        return offers.stream()
                .map(offer -> offer.entry().text())
                .flatMap(text -> member.apply(text).stream())
                .findFirst();
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
