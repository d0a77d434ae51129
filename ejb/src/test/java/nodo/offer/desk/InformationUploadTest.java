package nodo.offer.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import nodo.offer.OfferKey;
import nodo.offer.OfferNumbers;
import nodo.registry.Finding;
import nodo.registry.PasswordHash;
import nodo.registry.RegistryFile;
import nodo.registry.StoredRegistry;
import nodo.registry.desk.Registries;
import nodo.registry.desk.RegistryAdministration;
import nodo.registry.desk.RegistryImport;
import nodo.registry.desk.RegistryRefresh;
import nodo.registry.desk.RegistrySettings;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@StoreTest
class InformationUploadTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    private static final Clock TOMORROW = Clock.offset(NOW, Duration.ofDays(1));

    private static final String FILE = """
            { "format": "nodo-registry/1",
              "pspBrokers": [{ "id": "60000000001" }],
              "psps": [{ "id": "PSPDEMO1" }],
              "channels": [
                { "id": "60000000001_01", "brokerId": "60000000001", "paymentModel": "IMMEDIATO_MULTIBENEFICIARIO" }],
              "pspChannels": [{ "psp": "PSPDEMO1", "channel": "60000000001_01", "paymentMethods": ["CP"] }] }""";

    private static final String DOCUMENT = """
            <listaInformativePSP><informativaPSP>
              <identificativoFlusso>PSPDEMO1_26-11-2026</identificativoFlusso>
              <identificativoPSP>PSPDEMO1</identificativoPSP>
              <ragioneSociale>Demo</ragioneSociale>
              <informativaMaster>
                <dataPubblicazione>2026-11-26T10:00:00</dataPubblicazione>
                <dataInizioValidita>2026-11-27T00:00:00</dataInizioValidita>
                <urlInformazioniPSP>https://psp.example/info</urlInformazioniPSP>
                <stornoPagamento>1</stornoPagamento>
                <marcaBolloDigitale>0</marcaBolloDigitale>
                <logoPSP>bG9n
                  bw==</logoPSP>
              </informativaMaster>
              <listaInformativaDetail><informativaDetail>
                <identificativoIntermediario>60000000001</identificativoIntermediario>
                <identificativoCanale>60000000001_01</identificativoCanale>
                <tipoVersamento>CP</tipoVersamento>
                <modelloPagamento>1</modelloPagamento>
                <priorita>2</priorita>
                <canaleApp>0</canaleApp>
                <listaInformazioniServizio><informazioniServizio>
                  <codiceLingua>IT</codiceLingua>
                  <disponibilitaServizio>24/7</disponibilitaServizio>
                </informazioniServizio></listaInformazioniServizio>
                <costiServizio>
                  <tipoCostoTransazione>1</tipoCostoTransazione>
                  <tipoCommissione>0</tipoCommissione>
                  <listaFasceCostoServizio><fasciaCostoServizio>
                    <importoMassimoFascia>100.00</importoMassimoFascia>
                    <costoFisso>0.00</costoFisso>
                    <valoreCommissione>1.00</valoreCommissione>
                  </fasciaCostoServizio></listaFasceCostoServizio>
                </costiServizio>
              </informativaDetail></listaInformativaDetail>
            </informativaPSP></listaInformativePSP>""";

    private final Registries registries = new Registries();
    private final RegistryAdministration administration;
    private final InformationUpload upload;
    private final Offers offersTomorrow;
    private final Store store;

    InformationUploadTest(Store store) {
        this.store = store;
        StoredRegistry stored = new StoredRegistry(store.entityManager());
        this.administration = new RegistryAdministration(
                store.transactions(),
                stored,
                new RegistryRefresh(store.transactions(), stored, registries),
                new RegistrySettings(Duration.ofSeconds(2), PasswordHash.FEWEST_ITERATIONS),
                NOW);
        this.upload = new InformationUpload(administration, NOW);
        this.offersTomorrow = new Offers(new OfferNumbers(store.entityManager()), TOMORROW);
    }

    @BeforeEach
    void importFile() {
        administration.importFile(() -> RegistryFile.parse(FILE.getBytes(StandardCharsets.UTF_8)), "test");
    }

    @Test
    void isInForceFromTheDayThatItNames() {
        assertThat(upload(DOCUMENT).errors()).isEmpty();

        assertThat(store.transactions().commit(() -> offersTomorrow.all(registries.current())))
                .containsOnlyKeys(new OfferKey("PSPDEMO1", "60000000001_01", "CP", "IT"));
        assertThat(store.transactions()
                        .commit(() ->
                                new Offers(new OfferNumbers(store.entityManager()), NOW).all(registries.current())))
                .isEmpty();
        assertThat(administration.export().getJsonArray("pspInformation")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-27T00:00:00|2026-11-26T00:00:00|$.informativaPSP[0].dataInizioValidita|later than today expected",
                "2026-11-26T10:00:00|2026-11-28T10:00:00|$.informativaPSP[0].dataInizioValidita|not before dataPubblicazione expected",
                "<modelloPagamento>1|<modelloPagamento>0|$.informativaPSP[0].modelloPagamento|model of 60000000001_01 expected",
                "<identificativoIntermediario>60000000001|<identificativoIntermediario>6|$.informativaPSP[0].identificativoIntermediario|broker of 60000000001_01 expected",
                "<tipoVersamento>CP|<tipoVersamento>BP|$.pspInformation[0].services[0]|no pspChannel with this paymentMethod PSPDEMO1~60000000001_01~BP",
                "<identificativoPSP>PSPDEMO1|<identificativoPSP>PSPDEMO2|$.pspInformation[0].psp|no psp PSPDEMO2",
                "<codiceLingua>IT|<codiceLingua>EN|$.pspInformation[0].services[0].languages|IT expected",
                "<canaleApp>0|<canaleApp>1|$.pspInformation[0].services[0].label|required of a service in an app",
            })
    void refusesWhatItCannotPublish(String replaced, String replacement, String path, String message) {
        RegistryImport refused = upload(DOCUMENT.replace(replaced, replacement));

        assertThat(refused.errors()).contains(new Finding(path, message));
        assertThat(administration.export().getJsonArray("pspInformation")).isEmpty();
    }

    @Test
    void refusesADocumentThatIsNotValid() {
        assertThat(upload(DOCUMENT.replace("<priorita>2</priorita>", "")).errors())
                .hasSize(1);
        assertThat(upload("no document").errors()).hasSize(1);
    }

    @Test
    void refusesAFlowThatWasUsedAndOneThatIsNotNewer() {
        upload(DOCUMENT);

        assertThat(upload(DOCUMENT).errors())
                .extracting(Finding::message)
                .contains("later than that of the last one expected");
        assertThat(upload(DOCUMENT.replace("2026-11-26T10:00:00", "2026-11-26T10:00:01"))
                        .errors())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("flow PSPDEMO1_26-11-2026 is already there");
    }

    @Test
    void takesALaterOneBesideTheFirst() {
        upload(DOCUMENT);

        RegistryImport later = upload(
                DOCUMENT.replace("2026-11-26T10:00:00", "2026-11-26T10:00:01").replace("_26-11-2026", "_27-11-2026"));

        assertThat(later.errors()).isEmpty();
        assertThat(registries
                        .current()
                        .informationOf(
                                "PSPDEMO1",
                                TOMORROW.instant().atZone(ZoneOffset.UTC).toLocalDate()))
                .map(information -> information.flow())
                .contains("PSPDEMO1_27-11-2026");
    }

    private RegistryImport upload(String document) {
        return upload.upload(document.getBytes(StandardCharsets.UTF_8), "test");
    }
}
