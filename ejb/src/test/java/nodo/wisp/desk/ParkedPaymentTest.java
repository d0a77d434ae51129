package nodo.wisp.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nodo.cart.Carts;
import nodo.money.Euro;
import nodo.offer.OfferNumbers;
import nodo.offer.desk.Offers;
import nodo.registry.ServiceLanguage.Language;
import nodo.rpt.RptState;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.wisp.CancelReason;
import nodo.wisp.Choice;
import nodo.wisp.ChoiceKind;
import nodo.wisp.ParkedSession;
import nodo.wisp.SessionId;
import nodo.wisp.partner.ParkedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@StoreTest
class ParkedPaymentTest {

    private static final String UNKNOWN = "01234567-0123-0123-0123-0123456789ab";

    private final WispScene scene;
    private final PaymentInformation information;
    private final PaymentProgress progress;
    private final ParkedListing listing;
    private final FittingServices services;

    ParkedPaymentTest(Store store) {
        scene = new WispScene(store);
        information = new PaymentInformation(
                scene.exchanges, scene.registries, scene.payments, scene.noticePayments, scene.clock);
        progress = new PaymentProgress(
                scene.exchanges, scene.registries, scene.payments, scene.noticePayments, scene.clock);
        listing = new ParkedListing(scene.exchanges, scene.registries, scene.sessions, scene.clock);
        services = new FittingServices(
                scene.exchanges,
                scene.registries,
                scene.payments,
                scene.noticePayments,
                new Carts(store.entityManager()),
                new Offers(new OfferNumbers(store.entityManager()), scene.clock));
    }

    @Test
    void tellsWhatASingleRptIsAboutAndThatItWasRead() {
        SessionId id = scene.park(
                WispScene.key(1),
                RptText.of(
                        WispScene.key(1),
                        "17.00",
                        List.of(RptText.transfer("1.00", WispScene.BANK_IBAN, "Causale"), RptText.stamp("16.00")),
                        RptText.sender()));

        InformedPayment told = told(id.toString());

        assertThat(told.total()).isEqualTo(Euro.of("17.00"));
        assertThat(told.email()).isEmpty();
        assertThat(told.fiscalCode()).isEqualTo("01234567890");
        assertThat(told.creditorName()).isEqualTo("Ente 77777777777");
        assertThat(told.reason()).isEqualTo("Causali multiple di versamento");
        assertThat(told.page()).isEqualTo("https://ec.example/back?from=nodo&idDominio=77777777777&idSession=" + id);
        assertThat(told.stamp()).isTrue();
        assertThat(told.cart()).isEmpty();
        assertThat(told.details())
                .containsExactly(new InformedPayment.Detail(
                        WispScene.key(1),
                        "Comune di Prova",
                        Euro.of("17.00"),
                        Optional.of(WispScene.BANK_IBAN),
                        new ParkedDocument.Person(
                                "F", "RSSMRA70A01H501S", "Mario Rossi", Optional.of("mario@example.org"))));
        assertThat(scene.read(id, ParkedSession::readAt)).isPresent();
    }

    @Test
    void tellsWhatACartIsAbout() {
        SessionId id = scene.parkCart("CART1", 2);

        InformedPayment told = told(id.toString());

        assertThat(told.total()).isEqualTo(Euro.of("2.00"));
        assertThat(told.email()).contains("mario@example.org");
        assertThat(told.cart()).contains("CART1");
        assertThat(told.page()).isEqualTo("https://ec.example/back?from=nodo&idSession=" + id);
        assertThat(told.details()).hasSize(2);
    }

    @Test
    void tellsTheOneReasonOfOneTransfer() {
        SessionId id = scene.park(WispScene.key(1), RptText.of(WispScene.key(1), "1.00", WispScene.BANK_IBAN));

        assertThat(told(id.toString()).reason()).isEqualTo("/RFB/IUV1");
    }

    @ParameterizedTest
    @CsvSource({"x", UNKNOWN})
    void knowsNoOtherPayment(String id) {
        assertThat(scene.<InformedPayment>ask(exchange -> information.tell(id, exchange), InformedPayment::toString))
                .isEqualTo("PPT_PAGAMENTO_SCONOSCIUTO: Il pagamento non esiste");
    }

    @Test
    void isParkedUntilThePayerChose() {
        SessionId id = scene.parkCart("CART1", 2);

        assertThat(progress(id)).isEqualTo("PARKED");
    }

    @ParameterizedTest
    @CsvSource({
        "RPT_ACCETTATA_PSP,OK",
        "RPT_RIFIUTATA_PSP,KO",
        "RPT_ERRORE_INVIO_A_PSP,KO",
        "RPT_ESITO_SCONOSCIUTO_PSP,ACK_UNKNOWN",
        "RT_RICEVUTA_NODO,OK"
    })
    void tellsHowFarItIs(RptState state, String expected) {
        SessionId id = scene.parkCart("CART1", 2);
        scene.move(id, RptState.RPT_INVIATA_A_PSP);
        assertThat(progress(id)).isEqualTo("ACK_UNKNOWN");
        scene.move(id, state);

        assertThat(progress(id)).isEqualTo(expected);
    }

    @Test
    void isKoOnceItIsCancelled() {
        SessionId id = scene.parkCart("CART1", 1);
        scene.change(id, session -> session.cancel(CancelReason.ANNUTE, scene.clock.instant()));

        assertThat(progress(id)).isEqualTo("KO");
    }

    @Test
    void isResolvedAsNotPaidWhenItWasAskedForTooOften() {
        scene.registries.replace(WispScene.registry()
                .with("useCountChiediAvanzamento", "true")
                .with("maxChiediAvanzamento", "2")
                .registry());
        SessionId id = scene.parkCart("CART1", 2);
        scene.move(id, RptState.RPT_INVIATA_A_PSP, RptState.RPT_ESITO_SCONOSCIUTO_PSP);

        List<String> answers = new ArrayList<>();
        for (int question = 0; question < 4; question++) {
            answers.add(progress(id));
        }

        assertThat(answers).containsExactly("ACK_UNKNOWN", "ACK_UNKNOWN", "KO", "KO");
        assertThat(scene.states(id)).containsOnly(RptState.RPT_RISOLTA_KO);
    }

    @ParameterizedTest
    @CsvSource({
        "x, PPT_SINTASSI_EXTRAXSD: Richiesta non valida",
        UNKNOWN + ", PPT_PAGAMENTO_SCONOSCIUTO: Il Pagamento indicato non esiste"
    })
    void hasNoProgressOfWhatDoesNotExist(String id, String expected) {
        assertThat(scene.<Progress>ask(exchange -> progress.tell(id, exchange), Progress::name))
                .isEqualTo(expected);
        assertThat(services(id, "CARTE")).isEqualTo(expected);
    }

    @Test
    void listsWhatWaitsForLongerThanTheConfiguredMinutes() {
        SessionId older = scene.parkCart("CART1", 1);
        scene.clock.advance(Duration.ofSeconds(30));
        scene.park(WispScene.key(9), RptText.of(WispScene.key(9), "1.00", WispScene.BANK_IBAN));
        scene.clock.advance(Duration.ofSeconds(30));

        assertThat(parked(10)).isEqualTo("[" + older + "]");
        scene.clock.advance(Duration.ofSeconds(30));
        assertThat(parked(1)).isEqualTo("[" + older + "]");
        scene.change(
                older,
                session -> session.take(new Choice(ChoiceKind.MOD1, "PSP1", "CHANNEL", "BBT"), scene.clock.instant()));
        assertThat(parked(10)).doesNotContain(older.toString()).isNotEqualTo("[]");
    }

    @Test
    void refusesAPathThatDoesNotExist() {
        SessionId id = scene.parkCart("CART1", 1);

        assertThat(services(id.toString(), "carte")).isEqualTo("PPT_SEMANTICA: Percorso di Pagamento invalido");
        assertThat(services(id.toString(), "")).isEqualTo("PPT_SEMANTICA: Percorso di Pagamento invalido");
        assertThat(services(id.toString(), "CARTE")).isEqualTo("[]");
    }

    private InformedPayment told(String id) {
        List<InformedPayment> seen = new ArrayList<>();
        scene.<InformedPayment>ask(exchange -> information.tell(id, exchange), answer -> {
            seen.add(answer);
            return "";
        });
        return seen.get(0);
    }

    private String progress(SessionId id) {
        return scene.<Progress>ask(exchange -> progress.tell(id.toString(), exchange), Progress::name);
    }

    private String parked(int most) {
        return scene.<List<SessionId>>ask(exchange -> listing.list(most, exchange), List::toString);
    }

    private String services(String id, String path) {
        FittingServices.Question question =
                new FittingServices.Question(id, path, Optional.of(Euro.of("1.00")), Language.IT);
        return scene.<List<Integer>>ask(exchange -> services.list(question, exchange), List::toString);
    }
}
