package nodo.simulator.ec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nodo.simulator.Home;
import nodo.simulator.json.JsonText;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.notice.Position;
import nodo.simulator.notice.PositionState;
import nodo.simulator.registry.Parties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcDeskTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final String COMUNE = "77777777777";
    private static final String PROVINCIA = "88888888888";

    /** Two transfers, the second in favour of the Provincia. */
    private static final NoticeNumber SHARED = NoticeNumber.of("01", 20_000_000_001L * 10);

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private EcLedger ledger;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Archive archive;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private EcDesk desk;

    @BeforeEach
    void start() {
        Home home = new Home() {
            @Override
            public Path directory() {
                return directory;
            }
        };
        Parties parties = new Parties(home);
        archive = new Archive(parties);
        ledger = new EcLedger(home, CLOCK, archive, new RptBook());
        desk = new EcDesk(parties, archive, ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void keepsADebtPayableWhenOnlyAnotherBeneficiaryWasToldOfItsReceipt() {
        desk.told(receiptTo(PROVINCIA, PROVINCIA + "_01"), receipt());

        assertThat(desk.asked(question()).state()).isEqualTo(PositionState.PAYABLE);
    }

    @Test
    void holdsADebtForPaidWhenItsOwnCreditorWasToldOfTheReceipt() {
        desk.told(receiptTo(COMUNE, COMUNE + "_01"), receipt());

        assertRefused(() -> desk.asked(question()), "PAA_PAGAMENTO_DUPLICATO");
    }

    @Test
    void takesAReceiptOnceAtEachStation() {
        desk.told(receiptTo(COMUNE, COMUNE + "_01"), receipt());
        desk.told(receiptTo(PROVINCIA, PROVINCIA + "_01"), receipt());

        assertRefused(() -> desk.told(receiptTo(COMUNE, COMUNE + "_01"), receipt()), "PAA_RECEIPT_DUPLICATA");
    }

    @ParameterizedTest
    @CsvSource({
        "99999999999, 77777777777, 77777777777_01, PAA_ID_DOMINIO_ERRATO",
        "77777777777, 88888888888, 77777777777_01, PAA_ID_INTERMEDIARIO_ERRATO",
        "77777777777, 99999999999, 99999999999_01, PAA_ID_INTERMEDIARIO_ERRATO",
        "77777777777, 77777777777, 88888888888_01, PAA_STAZIONE_INT_ERRATA"
    })
    void refusesWhatIsAddressedToSomebodyElse(String creditor, String broker, String station, String code) {
        PaCall call = new PaCall("paVerifyPaymentNotice", creditor, broker, station, SHARED.digits());

        assertRefused(() -> desk.asked(call), code);
    }

    @Test
    void refusesABrokerThatOperatesAnotherStationOfTheSameCreditor() {
        withRegistry("""
                {"stations": [{"id": "S1", "brokerId": "B1"}, {"id": "S2", "brokerId": "B2"}],
                 "creditorInstitutions": [{"fiscalCode": "C", "businessName": "C", "ibans": [{"iban": "IT1"}]}],
                 "creditorInstitutionStations": [{"creditorInstitution": "C", "station": "S1"},
                     {"creditorInstitution": "C", "station": "S2"}],
                 "psps": [{"id": "P"}], "channels": [{"id": "K", "brokerId": "B"}],
                 "pspChannels": [{"psp": "P", "channel": "K"}]}""");

        assertRefused(
                () -> desk.asked(new PaCall("paGetPayment", "C", "B2", "S1", SHARED.digits())),
                "PAA_ID_INTERMEDIARIO_ERRATO");
        assertThat(desk.asked(new PaCall("paGetPayment", "C", "B1", "S1", SHARED.digits()))
                        .creditor())
                .isEqualTo("C");
    }

    @Test
    void issuesANoticeThatCanBePaidForTheDataOfAService() {
        Position issued = desk.demanded(demand(), xml("<d><importo>25.50</importo><causale>Mensa</causale></d>"));

        assertThat(issued.amount()).hasToString("25.50");
        assertThat(issued.description()).isEqualTo("Mensa");
        assertThat(issued.notice().code()).isEqualTo("02");
        assertThat(desk.asked(new PaCall(
                        "paGetPaymentV2",
                        COMUNE,
                        COMUNE,
                        COMUNE + "_02",
                        issued.notice().digits())))
                .isEqualTo(issued);
    }

    @Test
    void issuesEachNoticeOnceAlsoAfterARestart() {
        Position first = desk.demanded(demand(), xml("<d/>"));
        Position second = desk.demanded(demand(), xml("<d/>"));
        ledger.close();
        start();

        Position third = desk.demanded(demand(), xml("<d/>"));

        assertThat(third.notice()).isNotIn(first.notice(), second.notice());
        assertThat(second.notice()).isNotEqualTo(first.notice());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no xml | PAA_SINTASSI_XSD",
                "<!DOCTYPE d><d/> | PAA_SINTASSI_XSD",
                "<d><importo>0.00</importo></d> | PAA_SEMANTICA",
                "<d><importo>ten</importo></d> | PAA_SEMANTICA",
                "<d><causale/></d> | PAA_SEMANTICA"
            })
    void refusesDataThatItsServiceDoesNotTake(String data, String code) {
        assertRefused(() -> desk.demanded(demand(), xml(data)), code);
    }

    private void withRegistry(String file) {
        ledger.close();
        Home home = new Home() {
            @Override
            public Path directory() {
                return directory;
            }
        };
        Parties parties = new Parties(home);
        parties.replace(JsonText.parse(file));
        archive = new Archive(parties);
        ledger = new EcLedger(home, CLOCK, archive, new RptBook());
        desk = new EcDesk(parties, archive, ledger);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        assertThatExceptionOfType(PaRefusal.class)
                .isThrownBy(act)
                .extracting(PaRefusal::code)
                .isEqualTo(code);
    }

    private static PaCall question() {
        return new PaCall("paVerifyPaymentNotice", COMUNE, COMUNE, COMUNE + "_01", SHARED.digits());
    }

    private static PaCall receiptTo(String recipient, String station) {
        return new PaCall("paSendRT", recipient, recipient, station, SHARED.digits());
    }

    private static PaCall demand() {
        return new PaCall("paDemandPaymentNotice", COMUNE, COMUNE, COMUNE + "_02", "");
    }

    private static byte[] xml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject receipt() {
        return JsonText.object()
                .add("token", "t".repeat(32))
                .add("creditor", COMUNE)
                .add("notice", SHARED.digits())
                .build();
    }
}
