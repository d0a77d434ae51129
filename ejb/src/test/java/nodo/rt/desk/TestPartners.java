package nodo.rt.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A creditor and a PSP of the classic model behind real HTTP, who answer each operation with a given body. */
public final class TestPartners implements AutoCloseable {

    private static final String ENVELOPE =
            "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>";
    private static final String HANG_UP = "hang up";
    private static final String END = "</soapenv:Body></soapenv:Envelope>";

    /** What is asked, in order: operation and message. */
    record Asked(String operation, String message) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, UnaryOperator<String>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile boolean hanging;

    TestPartners() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
        answers("paaInviaRT", ok("paaInviaRTRisposta"));
        answers("pspInviaAckRT", ok("pspInviaAckRTResponse"));
        answers("pspNotificaCancellazioneRPT", ok("pspNotificaCancellazioneRPTResponse"));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/classic");
    }

    public void answers(String operation, String body) {
        answers.put(operation, request -> body);
    }

    public void answers(String operation, UnaryOperator<String> body) {
        answers.put(operation, body);
    }

    public void answersStatus(int code) {
        status = code;
    }

    /** Answers nothing from now on, and keeps the connection. */
    void hang() {
        hanging = true;
    }

    /** Reads an operation's requests from now on, and closes the connection instead of answering. */
    public void hangsUp(String operation) {
        answers(operation, HANG_UP);
    }

    public List<String> asked(String operation) {
        return asked.stream()
                .filter(one -> one.operation().equals(operation))
                .map(Asked::message)
                .toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String operation = exchange.getRequestHeaders().getFirst("SOAPAction").replace("\"", "");
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(operation, request));
        if (hanging) {
            awaitClosing();
        }
        String answer = answers.getOrDefault(operation, any -> "").apply(request);
        if (answer.equals(HANG_UP)) {
            exchange.close();
            return;
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An answer of the classic model, which has an element of its own name inside. */
    public static String answer(String root, String content) {
        return ENVELOPE + "<ppt:" + root + " xmlns:ppt=\"http://ws.pagamenti.telematici.gov/\"><" + root + ">" + content
                + "</" + root + "></ppt:" + root + ">" + END;
    }

    public static String ok(String root) {
        return answer(root, "<esito>OK</esito>");
    }

    public static String ko(String root, String code) {
        return answer(root, fault(code) + "<esito>KO</esito>");
    }

    static String fault(String code) {
        return "<fault><faultCode>" + code + "</faultCode><faultString>testo</faultString><id>77777777777</id>"
                + "<description>perché no</description></fault>";
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
