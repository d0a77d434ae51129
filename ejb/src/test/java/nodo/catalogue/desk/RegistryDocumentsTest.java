package nodo.catalogue.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nodo.registry.Psp;
import nodo.registry.Registry;
import nodo.registry.SmallRegistry;
import nodo.wire.codec.EmbeddedDocument;
import org.junit.jupiter.api.Test;

/** The documents that tell the registry are valid by their published schemas. */
class RegistryDocumentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Registry REGISTRY = SmallRegistry.demo();

    @Test
    void tellsEveryCreditorWithItsAccounts() {
        CounterpartTable table = CounterpartTable.of(REGISTRY.content().creditorInstitutions(), REGISTRY, TODAY);

        assertThat(EmbeddedDocument.TABELLA_DELLE_CONTROPARTI.mistakeIn(table.xml()))
                .isEmpty();
        assertThat(text(table.xml()))
                .contains(
                        "<identificativoDominio>77777777777</identificativoDominio>",
                        "<dataInizioValidita>2026-11-25T00:00:00</dataInizioValidita>",
                        "<ibanAccredito>IT60X0542811101000000123456</ibanAccredito>");
    }

    @Test
    void tellsAnEmptyTable() {
        CounterpartTable table = CounterpartTable.of(List.of(), REGISTRY, TODAY);

        assertThat(EmbeddedDocument.TABELLA_DELLE_CONTROPARTI.mistakeIn(table.xml()))
                .isEmpty();
    }

    @Test
    void leavesBlanksWhereThePspHasToSay() {
        Psp psp = REGISTRY.psp("PSPDEMO1").orElseThrow();
        List<ProviderTemplate.Service> services = List.of(
                new ProviderTemplate.Service(REGISTRY.channel("60000000001_01").orElseThrow(), "PO"));

        ProviderTemplate template = ProviderTemplate.of(psp, services);

        assertThat(EmbeddedDocument.TEMPLATE_INFORMATIVA.mistakeIn(template.xml()))
                .isEmpty();
        assertThat(text(template.xml()))
                .contains("<tipoVersamento>PO</tipoVersamento><modelloPagamento>4</modelloPagamento>")
                .contains("<costoFisso> </costoFisso>");
    }

    @Test
    void givesAnEmptyTemplateToAPspWithoutServices() {
        ProviderTemplate template = ProviderTemplate.of(REGISTRY.psp("PSPDEMO1").orElseThrow(), List.of());

        assertThat(EmbeddedDocument.TEMPLATE_INFORMATIVA.mistakeIn(template.xml()))
                .isEmpty();
        assertThat(text(template.xml())).doesNotContain("informativaPSP>");
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }
}
