package nodo.simulator.psp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nodo.simulator.Home;
import nodo.simulator.hub.Hub;
import nodo.simulator.hub.Repeater;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;
import nodo.simulator.registry.Parties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifyDeskTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private final Repeater repeater = new Repeater();
    private final Hub nobody = new Hub(URI.create("http://127.0.0.1:9"), "none");

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Parties parties;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private PspLedger ledger;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private NotifyDesk desk;

    @BeforeEach
    void start() {
        Home home = new Home() {
            @Override
            public Path directory() {
                return directory;
            }
        };
        parties = new Parties(home);
        Notifications notifications = new Notifications(parties);
        ledger = new PspLedger(home, CLOCK, new Sequences(), notifications, new RptShelf());
        desk = new NotifyDesk(notifications, ledger, new Teller(nobody, ledger, CLOCK, repeater), repeater);
        desk.duty(JsonText.parse("{\"outcome\": \"NONE\"}"));
    }

    @AfterEach
    void close() {
        repeater.close();
        nobody.close();
        ledger.close();
    }

    @Test
    void takesANotificationOnceAndMarksTheSecond() {
        assertThat(desk.told(notified("31.00"))).isEmpty();
        assertThat(desk.told(notified("31.00"))).isEmpty();

        assertThat(ledger.page(0, 10, fact -> true).facts())
                .extracting(fact -> fact.getString("what") + " " + fact.getBoolean("repeated"))
                .containsExactly("notified false", "notified true");
    }

    @Test
    void knowsARepeatedOneAlsoAfterARestart() {
        desk.told(notified("31.00"));
        ledger.close();
        start();

        desk.told(notified("31.00"));

        assertThat(ledger.page(1, 10, fact -> true).facts().get(0).getBoolean("repeated"))
                .isTrue();
    }

    @Test
    void refusesAmountsThatDoNotAddUp() {
        assertThat(desk.told(notified("30.00"))).contains(PspFault.CANALE_SEMANTICA);

        assertThat(ledger.page(0, 10, fact -> true).facts().get(0).getString("answer"))
                .isEqualTo("CANALE_SEMANTICA");
    }

    @Test
    void tellsTheOutcomeOfAllPaymentsInOneMessage() {
        desk.told(notified("31.00"));

        desk.tell(JsonText.parse("{\"tokens\": [\"one\", \"two\"], \"attempts\": 0}"));

        assertThat(ledger.page(1, 10, fact -> true).facts())
                .extracting(fact -> fact.getString("what") + " " + fact.getString("token"))
                .containsExactly("outcome one", "outcome two", "outcome-answered one", "outcome-answered two");
    }

    @Test
    void tellsNoOutcomeOfWhatItWasNotNotifiedOf() {
        assertThatExceptionOfType(InvalidOrder.class)
                .isThrownBy(() -> desk.tell(JsonText.parse("{\"tokens\": [\"one\"]}")));
    }

    private Notified notified(String total) {
        return new Notified(
                "pspNotifyPaymentV2",
                parties.current().caller("PSPDEMO3", "60000000003_02").orElseThrow(),
                "T1",
                "77777777777",
                List.of("one", "two"),
                "1.00",
                new BigDecimal("30.00"),
                new BigDecimal(total),
                List.of());
    }
}
