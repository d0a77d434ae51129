package nodo.wisp.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nodo.exchange.desk.ClientCertificate;
import nodo.exchange.desk.StationCaller;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.Connection;
import nodo.registry.PaBroker;
import nodo.registry.PaymentModel;
import nodo.registry.Psp;
import nodo.registry.PspBroker;
import nodo.registry.PspChannel;
import nodo.registry.SmallRegistry;
import nodo.registry.Station;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.wisp.FormChoices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@StoreTest
class ChoiceRecoveryTest {

    private static final String KEY = "KEY-PA";

    private final WispScene scene;
    private final FormChoosing choosing;
    private final ChoiceRecovery recovery;

    ChoiceRecoveryTest(Store store) {
        scene = new WispScene(store);
        FormChoices choices = new FormChoices(store.entityManager());
        choosing = new FormChoosing(store.transactions(), scene.registries, choices, scene.clock);
        recovery = new ChoiceRecovery(
                scene.exchanges,
                scene.registries,
                choices,
                new WispSettings(Duration.ofMinutes(30), Duration.ofMinutes(30)),
                scene.clock);
    }

    @BeforeEach
    void registerTheStationAndTheFictitiousPsp() {
        Optional<String> none = Optional.empty();
        Station plain = SmallRegistry.station(WispScene.STATION, "77777777777", 1);
        Station.Endpoints endpoints = new Station.Endpoints(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(URI.create("https://ec.example/back")),
                Optional.empty());
        scene.registries.replace(new SmallRegistry()
                .with(new PaBroker("77777777777", none, true, true))
                .with(new Station(
                        plain.id(),
                        plain.brokerId(),
                        true,
                        plain.password(),
                        1,
                        1,
                        endpoints,
                        false,
                        false,
                        false,
                        Connection.PLAIN))
                .with(SmallRegistry.creditor("77777777777", WispScene.BANK_IBAN))
                .with(SmallRegistry.segregated("77777777777", WispScene.STATION, "01", false))
                .with(new PspBroker("97735020584", none, true, true))
                .with(new Psp("AGID_01", "AgID", true, none, none, none, none, true, true, false, false))
                .with(new Channel(
                        "97735020584_02",
                        "97735020584",
                        true,
                        Optional.empty(),
                        PaymentModel.IMMEDIATO_MULTIBENEFICIARIO,
                        1,
                        new Channel.Endpoints(Optional.empty(), Optional.empty(), Optional.empty()),
                        none,
                        none,
                        EnumSet.of(ChannelFlag.WISP),
                        Connection.PLAIN))
                .with(new PspChannel("AGID_01", "97735020584_02", List.of("BBT")))
                .registry());
    }

    @Test
    void tellsThePspOfParkedPaymentsAsOftenAsItIsAsked() {
        String keyWisp = choosing.choose(form().orElseThrow(), false);

        assertThat(ask(KEY, keyWisp)).isEqualTo("AGID_01 97735020584 97735020584_02");
        scene.clock.advance(Duration.ofMinutes(30));
        assertThat(ask(KEY, keyWisp)).isEqualTo("AGID_01 97735020584 97735020584_02");
    }

    @Test
    void tellsThatThePayerWantsANotice() {
        assertThat(ask(KEY, choosing.choose(form().orElseThrow(), true))).isEqualTo("notice");
    }

    @Test
    void forgetsAChoiceAfterAWhile() {
        String keyWisp = choosing.choose(form().orElseThrow(), false);
        scene.clock.advance(Duration.ofMinutes(30).plusMillis(1));

        assertThat(ask(KEY, keyWisp)).startsWith("PPT_WISP_TIMEOUT_RECUPERO_SCELTA");
    }

    @Test
    void knowsAChoiceByAllItsKeys() {
        String keyWisp = choosing.choose(form().orElseThrow(), false);

        assertThat(ask("OTHER", keyWisp)).startsWith("PPT_WISP_SESSIONE_SCONOSCIUTA");
        assertThat(ask(KEY, "OTHER")).startsWith("PPT_WISP_SESSIONE_SCONOSCIUTA");
    }

    @Test
    void admitsStationsOnly() {
        String keyWisp = choosing.choose(form().orElseThrow(), false);
        StationCaller stranger = caller("wrong-password");

        assertThat(scene.<RecoveredChoice>ask(
                        exchange -> recovery.tell(new AskChoice(stranger, KEY, keyWisp), exchange),
                        RecoveredChoice::toString))
                .startsWith("PPT_AUTENTICAZIONE");
    }

    @ParameterizedTest
    @CsvSource({
        "idDominio,88888888888",
        "idDominio,",
        "keyPA,",
        "keyPA,12345678901234567890123456789012345678901",
        "urlReturn,https://elsewhere.example/back",
        "urlReturn,javascript:alert(1)",
        "urlBack,ftp://ec.example/back",
        "urlBack,",
        "importoTransazione,0.00",
        "importoTransazione,1",
        "primitiva,nodoChiediStatoRPT",
        "versioneInterfacciaWISP,1.4",
        "numPagamentiRPT,0"
    })
    void refusesAForm(String field, String value) {
        Map<String, String> fields = fields();
        fields.remove(field);
        Optional.ofNullable(value).ifPresent(text -> fields.put(field, text));

        assertThat(choosing.read(name -> Optional.ofNullable(fields.get(name)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nodoInviaRPT,1,IT60X0542811101000000123456,true",
        "nodoInviaRPT,1,it60x0542811101000000123456,true",
        "nodoInviaRPT,1,IT33I0760103200001234567890,false",
        "nodoInviaRPT,2,IT33I0760103200001234567890,true",
        "nodoInviaCarrelloRPT,1,IT33I0760103200001234567890,true",
        "nodoInviaRPT,1,,true"
    })
    void looksAtTheAccountOfASinglePayment(String primitive, String count, String account, boolean right) {
        Map<String, String> fields = fields();
        fields.put("primitiva", primitive);
        fields.put("numPagamentiRPT", count);
        Optional.ofNullable(account).ifPresent(iban -> fields.put("ibanAccredito", iban));

        ChoiceForm form =
                choosing.read(name -> Optional.ofNullable(fields.get(name))).orElseThrow();

        assertThat(choosing.hasAccount(form)).isEqualTo(right);
    }

    private static Map<String, String> fields() {
        return new HashMap<>(Map.of(
                "idDominio", "77777777777",
                "enteCreditore", "Comune",
                "keyPA", KEY,
                "urlReturn", "https://ec.example/return",
                "urlBack", "https://ec.example/back",
                "primitiva", "nodoInviaRPT",
                "numPagamentiRPT", "1",
                "importoTransazione", "10.00",
                "versioneInterfacciaWISP", "1.3"));
    }

    private Optional<ChoiceForm> form() {
        Map<String, String> fields = fields();
        return choosing.read(name -> Optional.ofNullable(fields.get(name)));
    }

    private static StationCaller caller(String password) {
        return new StationCaller(
                "77777777777", WispScene.STATION, password, Optional.of("77777777777"), ClientCertificate.NOT_REQUIRED);
    }

    private String ask(String keyPa, String keyWisp) {
        AskChoice command = new AskChoice(caller(SmallRegistry.PASSWORD), keyPa, keyWisp);
        return scene.<RecoveredChoice>ask(
                exchange -> recovery.tell(command, exchange),
                choice -> choice.route()
                        .map(route -> route.psp() + " " + route.broker() + " " + route.channel())
                        .orElse("notice"));
    }
}
