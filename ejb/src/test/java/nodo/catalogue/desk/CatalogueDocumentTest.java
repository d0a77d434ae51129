package nodo.catalogue.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nodo.registry.ServiceCatalogueEntry;
import nodo.registry.ServiceText;
import nodo.wire.codec.EmbeddedDocument;
import org.junit.jupiter.api.Test;

/** The document by its schema, and what stands in it. */
class CatalogueDocumentTest {

    private static final ServiceText TOLD =
            new ServiceText(Optional.of("Tasse & \"tributi\""), Optional.of("TRIBUTI"), Optional.of("tasse.xsd"), true);

    @Test
    void isValidWithEverythingThatCanBeTold() {
        CatalogueDocument document = CatalogueDocument.of(List.of(
                service("00001", "00005", "2026-01-01", TOLD, "Comune di Esempio"),
                service("00002", "00004", "2027-01-01", TOLD, "Provincia di Esempio")));

        assertThat(EmbeddedDocument.CATALOGO_SERVIZI.mistakeIn(document.xml())).isEmpty();
    }

    @Test
    void isValidWithNothingButTheCodes() {
        ServiceCatalogueEntry entry = new ServiceCatalogueEntry(
                "00001",
                "00005",
                "77777777777",
                2,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ServiceText.NONE);

        CatalogueDocument document = CatalogueDocument.of(List.of(new OfferedService(entry, "E".repeat(200))));

        assertThat(EmbeddedDocument.CATALOGO_SERVIZI.mistakeIn(document.xml())).isEmpty();
    }

    @Test
    void tellsEachServiceOnceWithAllWhoOfferIt() {
        CatalogueDocument document = CatalogueDocument.of(List.of(
                service("00001", "00005", "2026-01-01", ServiceText.NONE, "Comune di Esempio"),
                service("00002", "00005", "2027-01-01", TOLD, "Provincia di Esempio")));

        assertThat(new String(document.xml(), StandardCharsets.UTF_8)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>\
                <cs:listaCatalogoServizi xmlns:cs="http://pagopa-api.pagopa.gov.it/nodeForPsp/xsd/CatalogoServizi">\
                <catalogoServizi><idServizio>00005</idServizio>\
                <descrizioneServizio>Tasse &amp; "tributi"</descrizioneServizio><elencoSoggettiEroganti>\
                <soggettoErogante><idSoggettoServizio>00001</idSoggettoServizio><idDominio>77777777777</idDominio>\
                <denominazioneEnteCreditore>Comune di Esempio</denominazioneEnteCreditore>\
                <dataInizioValidita>2026-01-01</dataInizioValidita><dataFineValidita>2030-12-31</dataFineValidita>\
                <commissione>N</commissione></soggettoErogante>\
                <soggettoErogante><idSoggettoServizio>00002</idSoggettoServizio><idDominio>77777777777</idDominio>\
                <denominazioneEnteCreditore>Provincia di Esempio</denominazioneEnteCreditore>\
                <dataInizioValidita>2027-01-01</dataInizioValidita><dataFineValidita>2030-12-31</dataFineValidita>\
                <commissione>Y</commissione></soggettoErogante></elencoSoggettiEroganti>\
                <categoria>TRIBUTI</categoria><xsdRiferimento>tasse.xsd</xsdRiferimento></catalogoServizi>\
                </cs:listaCatalogoServizi>""");
    }

    private static OfferedService service(
            String subject, String service, String from, ServiceText text, String creditor) {
        ServiceCatalogueEntry entry = new ServiceCatalogueEntry(
                subject,
                service,
                "77777777777",
                2,
                true,
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse("2030-12-31")),
                Optional.of("77777777777_01"),
                text);
        return new OfferedService(entry, creditor);
    }
}
