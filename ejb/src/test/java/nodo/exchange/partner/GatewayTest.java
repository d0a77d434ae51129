package nodo.exchange.partner;

import static nodo.exchange.partner.GatewayFixture.BODY;
import static nodo.exchange.partner.GatewayFixture.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nodo.exchange.partner.PartnerAnswer.Answered;
import nodo.exchange.partner.PartnerAnswer.BrokenOff;
import nodo.exchange.partner.PartnerAnswer.TimedOut;
import nodo.exchange.partner.PartnerAnswer.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GatewayTest {

    private static final Duration SHORT = Duration.ofMillis(400);

    private final Gateway gateway =
            GatewayFixture.gateway(GatewayFixture.settings(), Map.of("EC_KEY", "s3cret", "SPLIT", "a\r\nX-Evil: 1"));

    @AfterEach
    void close() {
        gateway.close();
    }

    private static HttpServer server(int status, String contentType, String answer, BlockingQueue<HttpExchange> seen)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.setAttribute("body", exchange.getRequestBody().readAllBytes());
            seen.add(exchange);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static URI uri(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ec/paForNode");
    }

    @Test
    void givesBackStatusTypeAndExactBytes() throws IOException {
        HttpServer server = server(200, "text/xml; charset=ISO-8859-1", "<sì/>", new LinkedBlockingQueue<>());

        PartnerAnswer answer = gateway.call(call(uri(server)));

        assertThat(answer).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(200);
            assertThat(answered.contentType()).isEqualTo("text/xml; charset=ISO-8859-1");
            assertThat(answered.charset()).contains(StandardCharsets.ISO_8859_1);
            assertThat(answered.body()).isEqualTo("<sì/>".getBytes(StandardCharsets.UTF_8));
            assertThat(answered.elapsed()).isPositive();
        });
        server.stop(0);
    }

    @Test
    void sendsTheProtocolsHeadersAndTheExactBody() throws Exception {
        BlockingQueue<HttpExchange> seen = new LinkedBlockingQueue<>();
        HttpServer server = server(200, "text/xml", "<ok/>", seen);

        gateway.call(call(uri(server)));

        HttpExchange exchange = seen.take();
        assertThat(exchange.getRequestMethod()).isEqualTo("POST");
        assertThat(exchange.getProtocol()).isEqualTo("HTTP/1.1");
        assertThat(exchange.getRequestHeaders().get("Content-Type")).containsExactly("text/xml; charset=UTF-8");
        assertThat(exchange.getRequestHeaders().get("SOAPAction")).containsExactly("\"paGetPaymentV2\"");
        assertThat(exchange.getAttribute("body")).isEqualTo(BODY);
        server.stop(0);
    }

    @Test
    void sendsJsonWithoutASoapAction() throws Exception {
        BlockingQueue<HttpExchange> seen = new LinkedBlockingQueue<>();
        HttpServer server = server(200, "application/json", "{}", seen);

        gateway.call(new PartnerCall(
                Framing.JSON,
                "sendPaymentResult-v2",
                "paymentManager",
                uri(server),
                Map.of(),
                BODY,
                GatewayFixture.TIMEOUT,
                10_000));

        HttpExchange exchange = seen.take();
        assertThat(exchange.getRequestHeaders().get("Content-Type")).containsExactly("application/json");
        assertThat(exchange.getRequestHeaders().get("Accept")).containsExactly("application/json");
        assertThat(exchange.getRequestHeaders()).doesNotContainKey("SOAPAction");
        assertThat(exchange.getAttribute("body")).isEqualTo(BODY);
        server.stop(0);
    }

    @Test
    void sendsThePartnersHeadersWithSecretsFilledIn() throws Exception {
        BlockingQueue<HttpExchange> seen = new LinkedBlockingQueue<>();
        HttpServer server = server(200, "text/xml", "<ok/>", seen);

        gateway.call(withHeader(call(uri(server)), "Ocp-Apim-Subscription-Key", "key ${EC_KEY}"));

        assertThat(seen.take().getRequestHeaders().get("Ocp-Apim-Subscription-Key"))
                .containsExactly("key s3cret");
        server.stop(0);
    }

    @Test
    void sendsNothingWhenASecretWouldSplitTheHeader() throws IOException {
        BlockingQueue<HttpExchange> seen = new LinkedBlockingQueue<>();
        HttpServer server = server(200, "text/xml", "<ok/>", seen);
        PartnerCall call = withHeader(call(uri(server)), "X-Key", "${SPLIT}");

        PartnerAnswer answer = gateway.call(call);

        assertUnreachable(answer, Unreachable.Reason.MISCONFIGURED);
        assertThat(answer.toString()).contains("X-Key").doesNotContain("Evil");
        assertThat(seen).isEmpty();
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500, 503})
    void readsTheBodyOfAnErrorStatusToo(int status) throws IOException {
        HttpServer server = server(status, "text/xml", "<ko/>", new LinkedBlockingQueue<>());

        PartnerAnswer answer = gateway.call(call(uri(server)));

        assertThat(answer).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(status);
            assertThat(answered.body()).asString().isEqualTo("<ko/>");
        });
        server.stop(0);
    }

    @Test
    void doesNotFollowRedirects() throws IOException {
        try (RawPartner elsewhere = RawPartner.hanging();
                RawPartner partner = RawPartner.answering("HTTP/1.1 302 Found\r\nLocation: " + elsewhere.uri()
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")) {

            PartnerAnswer answer = gateway.call(call(partner.uri()));

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.status()).isEqualTo(302));
            assertThat(elsewhere.connections()).isEmpty();
        }
    }

    @Test
    void tellsThatNobodyListens() throws IOException {
        int port;
        try (ServerSocket closedAtOnce = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedAtOnce.getLocalPort();
        }

        PartnerAnswer answer = gateway.call(call(URI.create("http://127.0.0.1:" + port + "/")));

        assertUnreachable(answer, Unreachable.Reason.REFUSED);
        assertThat(answer.neverSent()).isTrue();
    }

    @Test
    void tellsThatTheHostIsUnknown() {
        PartnerAnswer answer = gateway.call(call(URI.create("http://no-such-host.invalid/")));

        assertUnreachable(answer, Unreachable.Reason.UNKNOWN_HOST);
        assertThat(answer.neverSent()).isTrue();
    }

    @Test
    void tellsThatNoConnectionCameInTime() throws IOException {
        GatewaySettings settings = GatewayFixture.settings();
        Gateway hasty = GatewayFixture.gateway(
                new GatewaySettings(
                        SHORT,
                        settings.maxConcurrentCalls(),
                        settings.maxWait(),
                        settings.breaker(),
                        settings.keyStore(),
                        settings.trustStore()),
                Map.of());
        try (FullBacklog partner = new FullBacklog()) {

            PartnerAnswer answer = hasty.call(call(partner.uri()));

            assertUnreachable(answer, Unreachable.Reason.CONNECT_TIMEOUT);
            assertThat(answer.neverSent()).isTrue();
        } finally {
            hasty.close();
        }
    }

    @Test
    void tellsThatTheDeadlinePassedWhileStillConnecting() throws IOException {
        try (FullBacklog partner = new FullBacklog()) {

            PartnerAnswer answer = gateway.call(call(partner.uri(), SHORT));

            assertUnreachable(answer, Unreachable.Reason.CONNECT_TIMEOUT);
        }
    }

    @Test
    void givesUpAPartnerThatNeverAnswersAndClosesTheConnection() throws Exception {
        try (RawPartner partner = RawPartner.hanging()) {

            PartnerAnswer answer = gateway.call(call(partner.uri(), SHORT));

            assertTimedOut(answer);
            assertThat(partner.connections().get(0).wasClosedByHub(10)).isTrue();
        }
    }

    @Test
    void countsTheBodyAgainstTheDeadlineAndClosesTheConnectionOfADrippingPartner() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (RawPartner partner = new RawPartner(connection -> {
            connection.readRequest();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            drip(connection, closed);
        })) {

            PartnerAnswer answer = gateway.call(call(partner.uri(), SHORT));

            assertTimedOut(answer);
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void countsDrippingHeadersAgainstTheDeadline() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (RawPartner partner = new RawPartner(connection -> {
            connection.readRequest();
            connection.send("HTTP/1.1 200 OK\r\nX-Slow: ");
            drip(connection, closed);
        })) {

            PartnerAnswer answer = gateway.call(call(partner.uri(), SHORT));

            assertTimedOut(answer);
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Sends a byte every few milliseconds until the hub is gone. */
    private static void drip(RawPartner.Connection connection, CountDownLatch closed) {
        CountDownLatch pause = new CountDownLatch(1);
        try {
            while (!pause.await(20, TimeUnit.MILLISECONDS)) {
                connection.send("x");
            }
        } catch (IOException e) {
            closed.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<half",
                "HTTP/1.1 500 Oops\r\nContent-Length: 100\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<half\r\n"
            })
    void tellsThatABodyEndedTooEarly(String answered) throws IOException {
        try (RawPartner partner = RawPartner.answering(answered)) {

            PartnerAnswer answer = gateway.call(call(partner.uri()));

            assertBrokenOff(answer, BrokenOff.Reason.INCOMPLETE);
        }
    }

    @Test
    void doesNotClaimThatNothingWasSentWhenTheConnectionIsResetBeforeAnAnswer() throws IOException {
        try (RawPartner partner = new RawPartner(connection -> {
            connection.readRequest();
            connection.reset();
        })) {

            PartnerAnswer answer = gateway.call(call(partner.uri()));

            assertUnreachable(answer, Unreachable.Reason.CONNECTION_LOST);
            assertThat(answer.neverSent()).isFalse();
            assertThat(partner.connections()).as("sent once").hasSize(1);
        }
    }

    @Test
    void doesNotSendAgainWhenThePartnerClosesWithoutAnAnswer() throws IOException {
        try (RawPartner partner = new RawPartner(RawPartner.Connection::readRequest)) {

            PartnerAnswer answer = gateway.call(call(partner.uri()));

            assertUnreachable(answer, Unreachable.Reason.CONNECTION_LOST);
            assertThat(partner.connections()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SMTP ready\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n<ok/>",
                "HTTP/1.1 200 OK\r\nContent-Length: \r\n\r\n<ok/>",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n<ok/>"
            })
    void tellsThatWhatCameIsNotHttp(String answered) throws IOException {
        try (RawPartner partner = RawPartner.answering(answered)) {

            PartnerAnswer answer = gateway.call(call(partner.uri()));

            assertBrokenOff(answer, BrokenOff.Reason.NOT_HTTP);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 2000000000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n"})
    void refusesAnEndlessAnswerAtTheBound(String framing) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (RawPartner partner = new RawPartner(connection -> {
            connection.readRequest();
            connection.send("HTTP/1.1 200 OK\r\n" + framing);
            flood(connection, closed);
        })) {

            PartnerAnswer answer = gateway.call(call(partner.uri()));

            assertBrokenOff(answer, BrokenOff.Reason.TOO_LARGE);
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void flood(RawPartner.Connection connection, CountDownLatch closed) {
        try {
            String chunk = "400\r\n" + "x".repeat(1024) + "\r\n";
            while (true) {
                connection.send(chunk);
            }
        } catch (IOException e) {
            closed.countDown();
        }
    }

    @Test
    void acceptsAnAnswerOfExactlyTheBound() throws IOException {
        HttpServer server = server(200, "text/xml", "x".repeat(10_000), new LinkedBlockingQueue<>());

        PartnerAnswer answer = gateway.call(call(uri(server)));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answered.class, answered -> assertThat(answered.body()).hasSize(10_000));
        server.stop(0);
    }

    @Test
    void usesAConnectionAgain() throws IOException {
        try (RawPartner partner = new RawPartner(connection -> {
            while (true) {
                connection.readRequest();
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            }
        })) {

            gateway.call(call(partner.uri()));
            gateway.call(call(partner.uri()));

            assertThat(partner.connections()).hasSize(1);
        }
    }

    @Test
    void opensANewConnectionWhenTheIdleOneIsGone() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (RawPartner partner = new RawPartner(connection -> {
            connection.readRequest();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            connection.closeAndAwaitFarEnd();
            closed.countDown();
        })) {
            gateway.call(call(partner.uri()));
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();

            PartnerAnswer answer = gateway.call(call(partner.uri()));

            assertThat(answer).isInstanceOf(Answered.class);
            assertThat(partner.connections()).hasSize(2);
        }
    }

    @Test
    void endsTheCallWhenItsThreadIsInterrupted() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawPartner partner = new RawPartner(connection -> {
            connection.readRequest();
            asked.countDown();
            connection.awaitClosedByHub();
        })) {
            CompletableFuture<PartnerAnswer> answer = new CompletableFuture<>();
            Thread caller = new Thread(() -> answer.complete(gateway.call(call(partner.uri()))));
            caller.start();
            asked.await();

            caller.interrupt();

            assertUnreachable(answer.join(), Unreachable.Reason.CONNECTION_LOST);
            assertThat(answer.join().neverSent()).isFalse();
        }
    }

    @Test
    void servesOnePartnerWhileAnotherHangs() throws IOException {
        HttpServer server = server(200, "text/xml", "<ok/>", new LinkedBlockingQueue<>());
        try (RawPartner hanging = RawPartner.hanging()) {
            List<CompletableFuture<PartnerAnswer>> stuck = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> gateway.call(call(hanging.uri(), Duration.ofSeconds(3))), RawPartner::daemon))
                    .limit(8)
                    .toList();

            PartnerAnswer answer = gateway.call(to("88888888888_01", uri(server)));

            assertThat(answer).isInstanceOf(Answered.class);
            assertThat(stuck.stream().filter(call -> !call.isDone())).isNotEmpty();
            assertThat(stuck).allSatisfy(call -> assertThat(call.join()).isNotInstanceOf(Answered.class));
        } finally {
            server.stop(0);
        }
    }

    private static PartnerCall to(String partnerId, URI endpoint) {
        return new PartnerCall("paGetPaymentV2", partnerId, endpoint, Map.of(), BODY, GatewayFixture.TIMEOUT, 10_000);
    }

    private static PartnerCall withHeader(PartnerCall call, String name, String value) {
        return new PartnerCall(
                call.operation(),
                call.partnerId(),
                call.endpoint(),
                Map.of(name, value),
                call.body(),
                call.timeout(),
                call.maxAnswerBytes());
    }

    private static void assertTimedOut(PartnerAnswer answer) {
        assertThat(answer).isInstanceOf(TimedOut.class);
        assertThat(answer.elapsed()).isBetween(SHORT, SHORT.plusSeconds(5));
        assertThat(answer.neverSent()).isFalse();
    }

    private static void assertUnreachable(PartnerAnswer answer, Unreachable.Reason reason) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Unreachable.class,
                        unreachable -> assertThat(unreachable.reason())
                                .as(unreachable.detail())
                                .isEqualTo(reason));
    }

    private static void assertBrokenOff(PartnerAnswer answer, BrokenOff.Reason reason) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        BrokenOff.class,
                        broken ->
                                assertThat(broken.reason()).as(broken.detail()).isEqualTo(reason));
        assertThat(answer.neverSent()).isFalse();
    }

    /** A listener whose backlog is full, so that the kernel drops further connection attempts without a word. */
    private static final class FullBacklog implements AutoCloseable {

        private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<Socket> waiting = new ArrayList<>();

        FullBacklog() throws IOException {
            boolean room = true;
            while (room) {
                Socket socket = new Socket();
                waiting.add(socket);
                room = connects(socket);
            }
        }

        private boolean connects(Socket socket) {
            try {
                socket.connect(listener.getLocalSocketAddress(), 300);
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/");
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : waiting) {
                socket.close();
            }
            listener.close();
        }
    }
}
