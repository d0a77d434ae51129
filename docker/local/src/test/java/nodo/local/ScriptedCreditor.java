package nodo.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nodo.local.ledger.HeardReceipt;

/**
 * An EC that says, byte by byte, what a test tells it to say about a notice, once; and what is right otherwise.
 *
 * <p>It is the PSP of the classic model too, where a test registers its address as a channel's.
 *
 * <p>The simulated EC knows the contract and could not be brought to break it in every way; this one knows nothing.
 */
public final class ScriptedCreditor implements AutoCloseable {

    private static final Pattern NOTICE = Pattern.compile("<noticeNumber>([^<]*)</noticeNumber>");
    private static final Pattern IUV = Pattern.compile("<(?:\\w+:CodIUV|identificativoUnivocoVersamento)>([^<]*)</");
    private static final Pattern SERVICE_DATA = Pattern.compile("<datiSpecificiServizio(?:Request)?>([^<]*)</");
    private static final Pattern TOKEN = Pattern.compile("<receiptId>([^<]*)</receiptId>");
    private static final Pattern STATION = Pattern.compile("<idStation>([^<]*)</idStation>");
    private static final Pattern CREDITOR = Pattern.compile("<fiscalCode>([^<]*)</fiscalCode>");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, Queue<Behaviour>> planned = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final List<HeardReceipt> receipts = new CopyOnWriteArrayList<>();
    private final Map<String, HeardCall> heard = new ConcurrentHashMap<>();

    private ScriptedCreditor(HttpServer server) {
        this.server = server;
    }

    /**
     * A call as it came in.
     *
     * @param headers its HTTP headers, whatever their case
     * @param body its envelope
     */
    public record HeardCall(Map<String, List<String>> headers, String body) {

        /** The one value of a header, empty if the call has none. */
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** How a call is answered. */
    private interface Behaviour {

        /** Answers; the right answer is at hand. */
        void answer(HttpExchange exchange, byte[] right) throws IOException;
    }

    static ScriptedCreditor start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ScriptedCreditor creditor = new ScriptedCreditor(server);
            server.setExecutor(creditor.threads);
            server.createContext("/", creditor::answer);
            server.start();
            return creditor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /**
     * What a request of a PSP, or a call of the node, is about: its notice, by the classic model its IUV, or where none
     * exists yet, what the citizen said to get one.
     */
    public static String subjectOf(String message) {
        return Stream.of(NOTICE, IUV, SERVICE_DATA)
                .map(pattern -> found(pattern, message))
                .filter(subject -> !subject.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Tells it what to say to the next call about a {@linkplain #subjectOf subject}. */
    public void willAnswer(String subject, int status, String body) {
        plan(subject, (exchange, right) -> send(exchange, status, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Tells it to answer the next call rightly, but late. */
    public void willKeepSilent(String subject, Duration time) {
        plan(subject, (exchange, right) -> {
            pause(time);
            send(exchange, 200, right);
        });
    }

    /** Tells it to answer the next call rightly, one byte after the other, with a pause before each. */
    public void willDrip(String notice, Duration pause) {
        plan(notice, (exchange, right) -> {
            exchange.sendResponseHeaders(200, right.length);
            for (byte drop : right) {
                pause(pause);
                exchange.getResponseBody().write(drop);
                exchange.getResponseBody().flush();
            }
        });
    }

    /** Tells it to take in the next call, and to close the connection without a word. */
    public void willHangUp(String notice) {
        plan(notice, (exchange, right) -> exchange.close());
    }

    private void plan(String subject, Behaviour behaviour) {
        planned.computeIfAbsent(subject, key -> new ConcurrentLinkedQueue<>()).add(behaviour);
    }

    /** How often it was asked for the payment data of a notice. */
    public int timesAskedToPay(String notice) {
        return calls.getOrDefault(notice, new AtomicInteger()).get();
    }

    /** The last call about a {@linkplain #subjectOf subject}. */
    public HeardCall lastCall(String subject) {
        return Objects.requireNonNull(heard.get(subject), "nobody asked about " + subject);
    }

    /** The receipts that it took in, whatever it answered. */
    public List<HeardReceipt> receipts() {
        return List.copyOf(receipts);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String operation =
                    exchange.getRequestHeaders().getFirst("SOAPAction").replace("\"", "");
            heard.put(subjectOf(request), new HeardCall(exchange.getRequestHeaders(), request));
            byte[] right = right(operation, found(NOTICE, request), request);
            Behaviour behaviour = Optional.ofNullable(planned.get(subjectOf(request)))
                    .map(Queue::poll)
                    .orElse((call, answer) -> send(call, 200, answer));
            behaviour.answer(exchange, right);
        }
    }

    /** What an EC should say; a receipt is taken in the first time that it comes. */
    private byte[] right(String operation, String notice, String request) throws IOException {
        if (operation.startsWith("paGetPayment")) {
            calls.computeIfAbsent(notice, key -> new AtomicInteger()).incrementAndGet();
        }
        if (!operation.startsWith("paSendRT")) {
            return template(operation + ".answer.xml", notice);
        }
        HeardReceipt receipt = new HeardReceipt(
                found(TOKEN, request), found(STATION, request), found(CREDITOR, request) + "/" + notice);
        if (receipts.contains(receipt)) {
            return template(operation + ".duplicate.xml", notice);
        }
        receipts.add(receipt);
        return template(operation + ".answer.xml", notice);
    }

    private static byte[] template(String name, String notice) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ScriptedCreditor.class.getResourceAsStream("wire/fields/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${iuv}", notice.isEmpty() ? "" : notice.substring(1))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A pause that its own end cuts short. */
    private void pause(Duration time) {
        try {
            end.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String found(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
