package nodo.notice.desk;

import static nodo.notice.desk.TestCreditor.ok;
import static nodo.notice.desk.TestCreditor.payment;
import static nodo.notice.desk.TestCreditor.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.PspCaller;
import nodo.money.Euro;
import nodo.notice.Activation;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.PaymentToken;
import nodo.notice.PositionKey;
import nodo.registry.CreditorInstitution;
import nodo.registry.PspChannel;
import nodo.registry.RegisteredIban;
import nodo.registry.SmallRegistry;
import nodo.registry.Station;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What differs between activations at a PSP, at the postal operator and in a touchpoint. */
@StoreTest
class ActivationKindsTest {

    private static final String POSTAL = "IT33I0760103200001234567890";

    private static final PspCaller TOUCHPOINT = caller("TOUCHPOINT", "60000000001_04");
    private static final PspCaller POSTE = caller("POSTE", "60000000001_01");

    /** A notice of the creditor whose station has the first version of the primitives, and of one with the second. */
    private static final PositionKey OF_V1 = TestHub.NOTICE;

    private static final PositionKey OF_V2 =
            new PositionKey(new FiscalCode("88888888888"), new NoticeNumber("301000000000000144"));

    private final TestHub hub;

    ActivationKindsTest(Store store) {
        hub = new TestHub(store);
        hub.use(parties());
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private SmallRegistry parties() {
        return hub.registry()
                .with(SmallRegistry.psp("TOUCHPOINT"))
                .with(SmallRegistry.postalOperator("POSTE"))
                .with(SmallRegistry.touchpoint("60000000001_04", "60000000001"))
                .with(new PspChannel("TOUCHPOINT", "60000000001_04", List.of("CP")))
                .with(new PspChannel("TOUCHPOINT", "60000000001_01", List.of("CP")))
                .with(new PspChannel("POSTE", "60000000001_01", List.of("PO")));
    }

    private static PspCaller caller(String psp, String channel) {
        return new PspCaller(psp, "60000000001", channel, SmallRegistry.PASSWORD);
    }

    @Test
    void givesATouchpointsTokenItsOwnLife() {
        hub.use(parties().with("default_durata_token_IO", "5000"));

        String byItsOperation = activate(Activation.BY_IO, caller("TOUCHPOINT", "60000000001_01"), OF_V1);

        assertThat(life(byItsOperation)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void knowsATouchpointByItsChannelToo() {
        hub.use(parties().with("default_durata_token_IO", "5000"));

        String byItsChannel = activate("activatePaymentNoticeV2", TOUCHPOINT, OF_V1);

        assertThat(life(byItsChannel)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void givesAPspsTokenTheGeneralLife() {
        hub.use(parties().with("default_durata_token_IO", "5000"));

        String token = activate("activatePaymentNoticeV2", TestHub.CALLER, OF_V1);

        assertThat(life(token)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void givesNobodyMoreThanTheGeneralLifeWhenAsked() {
        hub.use(parties().with("default_token_duration_validity_millis", "7000"));
        ActivateNotice command = new ActivateNotice(
                Activation.BY_IO,
                TOUCHPOINT,
                OF_V1,
                Optional.of(Duration.ofMillis(7001)),
                Euro.of("10.00"),
                Optional.empty(),
                Optional.empty());

        assertThat(hub.activate(command, Optional.empty()))
                .isEqualTo("PPT_AUTORIZZAZIONE: expirationTime deve essere <= 7000");
    }

    @Test
    void refusesTheTouchpointsOlderOperationForAStationOfTheClassicModel() {
        Station station = SmallRegistry.station("88888888888_09", "88888888888", 1);
        hub.use(parties()
                .with(new Station(
                        station.id(),
                        station.brokerId(),
                        true,
                        station.password(),
                        1,
                        1,
                        station.endpoints(),
                        false,
                        false,
                        false,
                        station.connection()))
                .with(SmallRegistry.segregated("88888888888", "88888888888_09", "09", false)));
        PositionKey notice = new PositionKey(new FiscalCode("88888888888"), new NoticeNumber("309000000000000144"));

        assertThat(activate(Activation.BY_IO, TOUCHPOINT, notice)).startsWith("PPT_MULTI_BENEFICIARIO");
    }

    @Test
    void asksForPostalAccountsInTheNameOfThePostalOperator() {
        hub.use(parties().with(creditorWith(POSTAL)));
        hub.creditor.answers("paGetPayment", () -> payment(transfer(1, "10.00", "99999999999", POSTAL)));

        assertThat(activate("activatePaymentNotice", POSTE, OF_V1)).matches("[0-9a-f]{32}");

        assertThat(lastQuestion()).contains("<transferType>POSTAL</transferType>");
    }

    @Test
    void refusesAnotherAccountThanAPostalOneForThePostalOperator() {
        assertThat(activate("activatePaymentNotice", POSTE, OF_V1))
                .isEqualTo(
                        "PPT_STAZIONE_INT_PA_ERRORE_RESPONSE: IBAN del transfer 1 non postale con transferType POSTAL");
    }

    @Test
    void leavesTheAccountsToTheCreditorOtherwise() {
        activate("activatePaymentNotice", TestHub.CALLER, OF_V1);

        assertThat(lastQuestion()).doesNotContain("transferType");
    }

    @Test
    void asksForBothKindsOfAccountsInTheNameOfThoseWhoCanChoose() {
        hub.use(parties().with("transferType.pagopa.channels", "60000000001_04"));
        hub.creditor.answers("paGetPaymentV2", () -> ok("paGetPaymentV2Response", ""));

        activate("activatePaymentNoticeV2", TOUCHPOINT, OF_V2);
        String second = lastQuestion();
        activate("activatePaymentNoticeV2", TOUCHPOINT, OF_V1);

        assertThat(second).contains("<transferType>PAGOPA</transferType>");
        assertThat(lastQuestion()).doesNotContain("transferType");
    }

    private static CreditorInstitution creditorWith(String iban) {
        return new CreditorInstitution(
                "99999999999",
                "Ente postale",
                true,
                List.of(new RegisteredIban(iban, Optional.empty(), Optional.empty())),
                List.of(),
                Optional.empty(),
                false);
    }

    private String activate(String operation, PspCaller caller, PositionKey notice) {
        return hub.activate(
                new ActivateNotice(
                        operation,
                        caller,
                        notice,
                        Optional.empty(),
                        Euro.of("10.00"),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    private Duration life(String token) {
        return hub.store.transactions().commit(() -> {
            Activation activation =
                    hub.payments.find(new PaymentToken(token)).orElseThrow().activation();
            Instant from = activation.at();
            return Duration.between(from, activation.validTo());
        });
    }

    private String lastQuestion() {
        List<TestCreditor.Asked> asked = hub.creditor.asked();
        return asked.get(asked.size() - 1).message();
    }
}
