package nodo.catalogue.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nodo.registry.Psp;
import nodo.registry.PspInformation;
import nodo.registry.PspService;
import nodo.registry.Registry;
import nodo.registry.SampleInformation;
import nodo.registry.SmallRegistry;
import nodo.wire.codec.EmbeddedDocument;
import org.junit.jupiter.api.Test;

/** The documents that tell the registry are valid by their published schemas. */
class RegistryDocumentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String CHANNEL = "60000000001_01";
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
        List<ProviderTemplate.Service> services =
                List.of(new ProviderTemplate.Service(REGISTRY.channel(CHANNEL).orElseThrow(), "PO", Optional.empty()));

        ProviderTemplate template = ProviderTemplate.of(psp, services, Optional.empty());

        assertThat(EmbeddedDocument.TEMPLATE_INFORMATIVA.mistakeIn(template.xml()))
                .isEmpty();
        assertThat(text(template.xml()))
                .contains("<tipoVersamento>PO</tipoVersamento><modelloPagamento>4</modelloPagamento>")
                .contains("<costoFisso> </costoFisso>");
    }

    @Test
    void givesBackWhatThePspPublishedLast() {
        PspService published = SampleInformation.service(CHANNEL, "PO", 7);
        PspInformation information = SampleInformation.information("FLUSSO-1", "PSPDEMO1", List.of(published));

        ProviderTemplate template = ProviderTemplate.of(
                REGISTRY.psp("PSPDEMO1").orElseThrow(),
                List.of(
                        new ProviderTemplate.Service(
                                REGISTRY.channel(CHANNEL).orElseThrow(), "PO", Optional.of(published)),
                        new ProviderTemplate.Service(REGISTRY.channel(CHANNEL).orElseThrow(), "CP", Optional.empty())),
                Optional.of(information));

        assertThat(EmbeddedDocument.TEMPLATE_INFORMATIVA.mistakeIn(template.xml()))
                .isEmpty();
        assertThat(text(template.xml()))
                .contains("<identificativoFlusso>FLUSSO-1</identificativoFlusso>")
                .contains("<urlInformazioniPSP>https://psp.example/info</urlInformazioniPSP>")
                .contains("<stornoPagamento>1</stornoPagamento>")
                .contains("<priorita>7</priorita>")
                .contains("<importoMassimoFascia>500.00</importoMassimoFascia><costoFisso>0.30</costoFisso>")
                .as("of the service that was not told before")
                .contains("<costoFisso> </costoFisso>");
    }

    @Test
    void leavesABlankWhereThePublishedTextHasNoRoom() {
        PspInformation like = SampleInformation.information("FLUSSO-1", "PSPDEMO1", List.of());
        PspInformation information = new PspInformation(
                like.flow(),
                like.psp(),
                like.publishedAt(),
                like.validFrom(),
                URI.create("https://psp.example/" + "x".repeat(70)),
                like.pages(),
                like.refunds(),
                like.digitalStamp(),
                "A".repeat(400),
                like.myBankId(),
                like.services());

        ProviderTemplate template = ProviderTemplate.of(
                REGISTRY.psp("PSPDEMO1").orElseThrow(),
                List.of(new ProviderTemplate.Service(REGISTRY.channel(CHANNEL).orElseThrow(), "PO", Optional.empty())),
                Optional.of(information));

        assertThat(EmbeddedDocument.TEMPLATE_INFORMATIVA.mistakeIn(template.xml()))
                .isEmpty();
        assertThat(text(template.xml())).contains("<urlInformazioniPSP> </urlInformazioniPSP>", "<logoPSP> </logoPSP>");
    }

    @Test
    void givesAnEmptyTemplateToAPspWithoutServices() {
        ProviderTemplate template =
                ProviderTemplate.of(REGISTRY.psp("PSPDEMO1").orElseThrow(), List.of(), Optional.empty());

        assertThat(EmbeddedDocument.TEMPLATE_INFORMATIVA.mistakeIn(template.xml()))
                .isEmpty();
        assertThat(text(template.xml())).doesNotContain("informativaPSP>");
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }
}
