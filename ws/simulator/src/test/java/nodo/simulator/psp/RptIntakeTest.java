package nodo.simulator.psp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nodo.simulator.Home;
import nodo.simulator.hub.Heard;
import nodo.simulator.hub.Hub;
import nodo.simulator.hub.Persistence;
import nodo.simulator.hub.Repeater;
import nodo.simulator.json.JsonText;
import nodo.simulator.notice.Amount;
import nodo.simulator.notice.Credit;
import nodo.simulator.notice.Debtor;
import nodo.simulator.registry.Caller;
import nodo.simulator.registry.Parties;
import nodo.simulator.rpt.Rpt;
import nodo.simulator.rpt.RptKey;
import nodo.simulator.rpt.RptPayment;
import nodo.simulator.rpt.RtFacts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a PSP of the classic model does with RPTs, and with a hub that does not answer its RTs. */
class RptIntakeTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final RptKey KEY = new RptKey("77777777777", "IUV", "n/a");
    private static final String NODE = "NodoDeiPagamentiSPC";
    private static final RtTeller.Manner SOON =
            new RtTeller.Manner(false, new Persistence(Duration.ofNanos(1), 2, Duration.ofHours(1), 0));
    private static final String ANSWER = """
            <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>\
            <n:nodoInviaRTRisposta xmlns:n="http://ws.pagamenti.telematici.gov/"><nodoInviaRTRisposta>%s\
            </nodoInviaRTRisposta></n:nodoInviaRTRisposta></e:Body></e:Envelope>""";

    @TempDir
    Path directory;

    private final Queue<String> answers = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("NullAway.Init") // filled before each test
    private HttpServer server;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Parties parties;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private RptShelf shelf;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private PspLedger ledger;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Hub hub;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Repeater repeater;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private RtTeller teller;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private RptIntake intake;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = Optional.ofNullable(answers.poll()).orElse("").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.length == 0 ? 503 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        hub = new Hub(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "none");
        repeater = new Repeater();
        open();
    }

    private void open() {
        Home home = new Home() {
            @Override
            public Path directory() {
                return directory;
            }
        };
        parties = new Parties(home);
        shelf = new RptShelf();
        ledger = new PspLedger(home, CLOCK, new Sequences(), new Notifications(parties), shelf);
        teller = new RtTeller(parties, shelf, ledger, hub, repeater, CLOCK);
        intake = new RptIntake(shelf, ledger, teller, repeater);
        intake.duty(JsonText.parse("{\"outcome\": \"NONE\"}"));
    }

    @AfterEach
    void close() {
        ledger.close();
        repeater.close();
        hub.close();
        server.stop(0);
    }

    @Test
    void givesParametersWhereABrowserComes() {
        assertThat(take("60000000001_12").parameters()).startsWith("idBruciatura=");
        assertThat(take("60000000001_14", new RptKey("77777777777", "OTHER", "n/a"))
                        .parameters())
                .isEmpty();
    }

    @Test
    void takesAnRptOnce() {
        take("60000000001_12");

        assertRefused(() -> take("60000000001_12"), "CANALE_RPT_DUPLICATA");
        assertThat(facts(RptShelf.RPT))
                .extracting(fact -> fact.getString("answer") + " " + fact.getBoolean("repeated"))
                .containsExactly("OK false", "CANALE_RPT_DUPLICATA true");
    }

    @Test
    void refusesWhatIsNoRptOrAnotherOne() {
        Caller to = caller("60000000001_12");
        IncomingRpt none = new IncomingRpt(KEY, "<RPT/>".getBytes(StandardCharsets.UTF_8));
        IncomingRpt other = new IncomingRpt(new RptKey("77777777777", "OTHER", "n/a"), rpt(KEY));

        assertRefused(() -> intake.take("pspInviaRPT", to, List.of(none)), "CANALE_SINTASSI_XSD");
        assertRefused(() -> intake.take("pspInviaRPT", to, List.of(other)), "CANALE_SEMANTICA");
        assertRefused(() -> intake.requireHeld(KEY), "CANALE_RPT_RIFIUTATA");
    }

    @Test
    void takesACartAsAWhole() {
        Caller to = caller("60000000001_13");
        RptKey second = new RptKey("77777777777", "SECOND", "n/a");
        IncomingRpt bad = new IncomingRpt(second, "<RPT/>".getBytes(StandardCharsets.UTF_8));

        assertRefused(
                () -> intake.take("pspInviaCarrelloRPT", to, List.of(new IncomingRpt(KEY, rpt(KEY)), bad)),
                "CANALE_SINTASSI_XSD");

        assertRefused(() -> intake.requireHeld(KEY), "CANALE_RPT_RIFIUTATA");
        assertRefused(() -> intake.requireHeld(new RptKey("77777777777", "NEVER", "n/a")), "CANALE_RPT_SCONOSCIUTA");
    }

    @Test
    void sendsTheSameReceiptUntilItIsAnswered() {
        take("60000000001_14");
        answers.add("");
        answers.add(ANSWER.formatted("<esito>OK</esito>"));
        HeldRpt rpt = shelf.of(KEY).orElseThrow();

        Heard heard = teller.send(rpt, teller.make(rpt, "0"), SOON).join();

        assertThat(heard.answer()).isEqualTo("OK");
        assertThat(facts(RptShelf.ANSWERED))
                .extracting(fact -> fact.getString("answer"))
                .containsExactly("none", "OK");
        assertThat(facts("rt-sending"))
                .extracting(fact -> fact.getString("digest"))
                .hasSize(2)
                .containsOnly(facts(RptShelf.ANSWERED).get(0).getString("digest"));
        assertThat(shelf.of(KEY).orElseThrow().closed()).isTrue();
    }

    @Test
    void leavesAReceiptThatNobodyAnsweredToBeFetched() {
        take("60000000001_14");
        HeldRpt rpt = shelf.of(KEY).orElseThrow();

        teller.send(rpt, teller.make(rpt, "0"), SOON).join();

        assertThat(intake.list(NODE, "60000000001_14")).containsExactly(KEY);
    }

    @Test
    void handsOutAReceiptUntilItIsTaken() {
        assertRefused(() -> intake.list(NODE, "60000000002_11"), "CANALE_RT_NON_DISPONIBILE");
        take("60000000002_11");
        assertRefused(() -> intake.fetch(KEY), "CANALE_RT_NON_DISPONIBILE");

        teller.settle(KEY, "0").join();

        assertThat(intake.list(NODE, "60000000002_11")).containsExactly(KEY);
        assertRefused(() -> intake.list("SOMEBODY", "60000000002_11"), "CANALE_RICHIEDENTE_ERRATO");
        assertThat(RtFacts.of(intake.fetch(KEY)).key()).isEqualTo(KEY);
        intake.ack(KEY, "ACTC", "");
        assertRefused(() -> intake.list(NODE, "60000000002_11"), "CANALE_RT_NON_DISPONIBILE");
    }

    @Test
    void handsOutAlsoWhatIsNoReceipt() {
        take("60000000002_11");
        teller.keep(KEY, "<RT/>".getBytes(StandardCharsets.UTF_8));
        teller.list(KEY);

        assertThat(intake.fetch(KEY)).asString(StandardCharsets.UTF_8).isEqualTo("<RT/>");
        intake.ack(KEY, "RJCT", "VALXSD");

        assertRefused(() -> intake.list(NODE, "60000000002_11"), "CANALE_RT_NON_DISPONIBILE");
        assertThat(facts(RptShelf.ACK))
                .extracting(fact -> fact.getString("code"))
                .containsExactly("VALXSD");
    }

    @Test
    void knowsItAllAgainWhenItStarts() {
        take("60000000002_11");
        teller.settle(KEY, "0").join();
        byte[] receipt = intake.fetch(KEY);
        ledger.close();

        open();

        assertThat(intake.fetch(KEY)).isEqualTo(receipt);
        assertThat(intake.list(NODE, "60000000002_11")).containsExactly(KEY);
    }

    @Test
    void sendsNothingWhenTheHubWaitsNoLonger() {
        take("60000000001_14");

        intake.cancelled(KEY);

        assertThat(teller.settle(KEY, "0").join().answer()).isEqualTo("none");
        assertThat(facts("rt-sending")).isEmpty();
    }

    private RptIntake.Accepted take(String channel) {
        return take(channel, KEY);
    }

    private RptIntake.Accepted take(String channel, RptKey key) {
        return intake.take("pspInviaRPT", caller(channel), List.of(new IncomingRpt(key, rpt(key))));
    }

    private Caller caller(String channel) {
        return parties.current().callers().stream()
                .filter(one -> one.channel().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private byte[] rpt(RptKey key) {
        return new Rpt(
                        key,
                        "77777777777_03",
                        parties.current().creditors().get(0),
                        new Debtor("F", "RSSMRA80A01H501U", "Mario Rossi", Map.of()),
                        "BBT",
                        Optional.empty(),
                        List.of(new RptPayment(
                                new Amount(1000), new Credit.Account("IT30P1234501600000000000101", ""), "causale")))
                .document(CLOCK);
    }

    private List<JsonObject> facts(String what) {
        return ledger.page(0, 100, fact -> fact.getString("what").equals(what)).facts();
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatExceptionOfType(PspRefusal.class)
                .isThrownBy(call)
                .extracting(PspRefusal::code)
                .isEqualTo(code);
    }
}
