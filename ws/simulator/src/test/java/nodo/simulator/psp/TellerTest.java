package nodo.simulator.psp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
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
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import nodo.simulator.Home;
import nodo.simulator.hub.Heard;
import nodo.simulator.hub.Hub;
import nodo.simulator.hub.Persistence;
import nodo.simulator.hub.Repeater;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.registry.Caller;
import nodo.simulator.registry.Parties;
import nodo.simulator.registry.RegistryFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a PSP does about a hub that answers nothing, or not for good. */
class TellerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final Caller CALLER = RegistryFile.demo().callers().get(0);
    private static final Persistence SOON = new Persistence(Duration.ofNanos(1), 5, Duration.ofHours(1), 0);
    private static final String ANSWER = """
            <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>\
            <n:sendPaymentOutcomeV2Response xmlns:n="http://pagopa-api.pagopa.gov.it/node/nodeForPsp.xsd">%s\
            </n:sendPaymentOutcomeV2Response></e:Body></e:Envelope>""";
    private static final String KO =
            "<outcome>KO</outcome><fault><faultCode>%s</faultCode>" + "<faultString>s</faultString><id>i</id></fault>";

    @TempDir
    Path directory;

    private final AtomicInteger calls = new AtomicInteger();
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("NullAway.Init") // filled before each test
    private HttpServer server;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private PspLedger ledger;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Hub hub;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Repeater repeater;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Teller teller;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            byte[] answer = Optional.ofNullable(answers.poll()).orElse("").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.length == 0 ? 503 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        Home home = new Home() {
            @Override
            public Path directory() {
                return directory;
            }
        };
        ledger = new PspLedger(home, CLOCK, new Sequences(), new Notifications(new Parties(home)), new RptShelf());
        hub = new Hub(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "none");
        repeater = new Repeater();
        teller = new Teller(hub, ledger, CLOCK, repeater);
    }

    @AfterEach
    void close() {
        repeater.close();
        hub.close();
        ledger.close();
        server.stop(0);
    }

    @Test
    void repeatsAnOutcomeFiveTimesWhenNobodyAnswers() {
        Heard heard = teller.tell(payment(), "token", true, SOON).join();

        assertThat(heard.answer()).isEqualTo("none");
        assertThat(calls).hasValue(6);
        assertThat(ledger.page(0, 100, fact -> fact.getString("what").equals("outcome"))
                        .facts())
                .hasSize(6);
    }

    @Test
    void repeatsAnOutcomeOfWhichTheHubDoesNotKnowWhatBecameOfIt() {
        answers.add(ANSWER.formatted(KO.formatted("PPT_SYSTEM_ERROR")));
        answers.add(ANSWER.formatted("<outcome>OK</outcome>"));

        assertThat(teller.tell(payment(), "token", true, SOON).join().answer()).isEqualTo("OK");
        assertThat(calls).hasValue(2);
    }

    @Test
    void takesARefusalForAnAnswer() {
        answers.add(ANSWER.formatted(KO.formatted("PPT_TOKEN_SCADUTO")));

        assertThat(teller.tell(payment(), "token", true, SOON).join().answer()).isEqualTo("PPT_TOKEN_SCADUTO");
        assertThat(calls).hasValue(1);
    }

    @Test
    void doesNotRepeatAnActivationThatHasNoKey() {
        teller.activate(
                        new Payment("id", CALLER, notice(), "10.00", "1.00", 2, Optional.empty(), Optional.empty()),
                        SOON)
                .join();

        assertThat(calls).hasValue(1);
    }

    private static Payment payment() {
        return new Payment(
                "id", CALLER, notice(), "10.00", "1.00", 2, Optional.of(Payment.key(CALLER, 1)), Optional.empty());
    }

    private static Notice notice() {
        return new Notice("77777777777", NoticeNumber.of("01", 1));
    }
}
