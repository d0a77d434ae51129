package nodo.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import nodo.local.LocalHub;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page of WISP 1.3 for payers: an institution's form leads to it, its buttons lead back, and the institution asks for
 * the choice. Source: flows-rpt §5.4.
 */
@ExtendWith({SharedHub.class, SharedBrowser.class})
class ChoicePageIT {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private static final String SEND = """
            const form = document.createElement('form');
            form.method = 'post';
            form.action = arguments[0];
            for (const [name, value] of Object.entries(JSON.parse(arguments[1]))) {
              const field = document.createElement('input');
              field.name = name;
              field.value = value;
              form.append(field);
            }
            document.body.append(form);
            form.submit();""";

    private final LocalHub hub;
    private final Browser browser;
    private final String key = "KEY-" + SERIAL.incrementAndGet();

    ChoicePageIT(LocalHub hub, Browser browser) {
        this.hub = hub;
        this.browser = browser;
    }

    @Test
    void isAccessibleInBothLanguages() {
        enter(Map.of());

        requireAccessible("wisp-form-it");
        browser.press("English");
        browser.awaitHeading("Payment to Comune di Esempio");
        assertThat(browser.text()).contains("€12.50", "Choose how you want to pay.");
        requireAccessible("wisp-form-en");
        browser.press("Italiano");
        browser.awaitHeading("Pagamento a Comune di Esempio");
    }

    @Test
    void isAccessibleOnceThePayerHasChosen() {
        enter(Map.of());
        browser.press("Paga on-line");

        requireAccessible("wisp-form-chosen");
    }

    @Test
    void beginsInTheLanguageOfTheInstitution() {
        send(Map.of("codiceLingua", "EN"));

        browser.awaitHeading("Payment to Comune di Esempio");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Paga on-line|SI", "Paga con l'avviso|PO"},
            quoteCharacter = '"')
    void tellsTheInstitutionWhatThePayerChose(String button, String choice) {
        enter(Map.of());

        browser.press(button);

        assertThat(answer(hidden("keyWISP")).text())
                .contains("<effettuazioneScelta>" + choice + "</effettuazioneScelta>");
    }

    @Test
    void leadsThePayerBack() {
        enter(Map.of());
        browser.press("Annulla");
        assertThat(hidden("type")).isEqualTo("ANNULLO");

        browser.press("Torna al sito dell'ente");

        assertThat(browser.address().getPath()).isEqualTo("/ec/return");
    }

    @Test
    void saysThatTheAccountIsNotRegistered() {
        enter(Map.of("ibanAccredito", "IT33I0760103200001234567899"));

        assertThat(hidden("type")).isEqualTo("IBAN");
        assertThat(browser.text()).contains("Il conto indicato dall'ente non è registrato");
    }

    @Test
    void showsWhatTheInstitutionSaysAsText() {
        send(Map.of("enteCreditore", "<script>alert(1)</script><b>Comune</b>"));

        browser.awaitHeading("Pagamento a <script>alert(1)</script><b>Comune</b>");
        assertThat(browser.find("main script, main b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "javascript:alert(1)", "//127.0.0.1/x"})
    void leadsNobodyElsewhere(String page) {
        send(Map.of("urlReturn", page));

        browser.await("a refusal", () -> "/wisp-form".equals(browser.address().getPath()));
        assertThat(browser.status()).isEqualTo(400);
    }

    /** Sends the form, and waits for the page. */
    private void enter(Map<String, String> changes) {
        send(changes);
        browser.awaitHeading("Pagamento a Comune di Esempio");
    }

    private void send(Map<String, String> changes) {
        String back = hub.simulatorUrl() + "/ec/return";
        Map<String, String> fields = new TreeMap<>(Map.of(
                "idDominio", "77777777777",
                "enteCreditore", "Comune di Esempio",
                "keyPA", key,
                "urlReturn", back,
                "urlBack", back,
                "primitiva", "nodoInviaRPT",
                "numPagamentiRPT", "1",
                "importoTransazione", "12.50",
                "versioneInterfacciaWISP", "1.3"));
        fields.putAll(changes);
        JsonObjectBuilder written = Json.createObjectBuilder();
        fields.forEach(written::add);
        browser.open(URI.create("about:blank"));
        browser.run(
                SEND,
                hub.baseUrl().resolve("/wisp-form").toString(),
                written.build().toString());
    }

    private String hidden(String name) {
        return String.valueOf(
                browser.find("main input[name=" + name + "]").get(0).getDomAttribute("value"));
    }

    private Reply answer(String keyWisp) {
        return hub.portOf("nodoChiediSceltaWISP").post("nodoChiediSceltaWISP", """
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
                xmlns:ppt="http://ws.pagamenti.telematici.gov/"><soapenv:Body><ppt:nodoChiediSceltaWISP>\
                <identificativoIntermediarioPA>77777777777</identificativoIntermediarioPA>\
                <identificativoStazioneIntermediarioPA>77777777777_03</identificativoStazioneIntermediarioPA>\
                <password>pwdec004</password><identificativoDominio>77777777777</identificativoDominio>\
                <keyPA>%s</keyPA><keyWISP>%s</keyWISP></ppt:nodoChiediSceltaWISP></soapenv:Body></soapenv:Envelope>""".formatted(key, keyWisp));
    }

    private void requireAccessible(String name) {
        browser.widen();
        browser.picture(PICTURES.resolve(name + "-wide.png"));
        assertThat(browser.violations()).as(name).isEmpty();
        browser.narrow();
        browser.picture(PICTURES.resolve(name + "-narrow.png"));
        assertThat(browser.overhang()).as("what does not fit of %s", name).isZero();
        assertThat(browser.violations()).as("%s, narrow", name).isEmpty();
        browser.widen();
        assertThat(browser.complaints()).as("what the browser says of %s", name).isEmpty();
    }
}
