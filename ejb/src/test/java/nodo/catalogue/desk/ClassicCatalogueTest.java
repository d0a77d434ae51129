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

/** The catalogue of the classic model by its schema, and what stands in it. */
class ClassicCatalogueTest {

    private static final ServiceText TOLD =
            new ServiceText(Optional.of("D".repeat(100)), Optional.empty(), Optional.of("x".repeat(50)), false);

    @Test
    void isValidWithEverythingThatCanBeTold() {
        ClassicCatalogue document = ClassicCatalogue.of(List.of(service("00005", TOLD), service("00004", TOLD)));

        assertThat(EmbeddedDocument.CATALOGO_SERVIZI_CLASSICO.mistakeIn(document.xml()))
                .isEmpty();
    }

    @Test
    void tellsAServiceByItsCodesWhereNothingElseIsKnown() {
        ClassicCatalogue document = ClassicCatalogue.of(List.of(service("00005", ServiceText.NONE)));

        assertThat(EmbeddedDocument.CATALOGO_SERVIZI_CLASSICO.mistakeIn(document.xml()))
                .isEmpty();
        assertThat(new String(document.xml(), StandardCharsets.UTF_8))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<listaCatalogoServizi xmlns=\"http://PuntoAccessoPSP.spcoop.gov.it/CatalogoServizi\">"
                        + "<catalogoServizi><idServizio>00005</idServizio>"
                        + "<descrizioneServizio>00005</descrizioneServizio><elencoSoggettiEroganti>"
                        + "<soggettoErogante><idDominio>77777777777</idDominio>"
                        + "<denominazioneEnteCreditore>Comune</denominazioneEnteCreditore>"
                        + "<dataInizioValidita>2026-01-01</dataInizioValidita></soggettoErogante>"
                        + "</elencoSoggettiEroganti><xsdRiferimento>00005</xsdRiferimento></catalogoServizi>"
                        + "</listaCatalogoServizi>");
    }

    private static OfferedService service(String service, ServiceText text) {
        return new OfferedService(
                new ServiceCatalogueEntry(
                        "10005",
                        service,
                        "77777777777",
                        1,
                        true,
                        Optional.of(LocalDate.parse("2026-01-01")),
                        Optional.empty(),
                        Optional.empty(),
                        text),
                "Comune");
    }
}
