package nodo.touchpoint.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A PSP and a touchpoint behind real HTTP: keeps what it is asked, and answers what it is told to. */
final class TestPartner implements AutoCloseable {

    private static final String XML = "text/xml; charset=UTF-8";
    private static final String ENVELOPE =
            "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>";
    private static final String END = "</soapenv:Body></soapenv:Envelope>";
    private static final String NAMESPACE = " xmlns:p=\"http://pagopa-api.pagopa.gov.it/psp/pspForNode.xsd\"";

    /** How a request ends. */
    @FunctionalInterface
    interface Ending {
        void end(HttpExchange exchange) throws IOException;
    }

    /** What is asked. */
    record Asked(String target, Optional<String> soapAction, Optional<String> key, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Ending ending = xml(200, ok("pspNotifyPaymentV2Res"));

    TestPartner() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    List<Asked> asked() {
        return asked;
    }

    Asked onlyAsked() {
        if (asked.size() != 1) {
            throw new AssertionError("asked " + asked.size() + " times");
        }
        return asked.get(0);
    }

    Ending ends() {
        return ending;
    }

    /** Accepts notifications of both versions. */
    void accepts() {
        ending = exchange -> {
            String action = exchange.getRequestHeaders().getFirst("SOAPAction").replace("\"", "");
            xml(200, ok(action + "Res")).end(exchange);
        };
    }

    void ends(Ending how) {
        ending = how;
    }

    private void serve(HttpExchange exchange) throws IOException {
        asked.add(new Asked(
                exchange.getRequestURI().toString(),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("SOAPAction")),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Key")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        ending.end(exchange);
        exchange.close();
    }

    static Ending answer(int status, String type, String text) {
        return exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        };
    }

    static Ending xml(int status, String text) {
        return answer(status, XML, text);
    }

    static Ending json(int status, String text) {
        return answer(status, "application/json", text);
    }

    /** Closes the connection and answers nothing. */
    static Ending cut() {
        return exchange -> {};
    }

    /** Answers nothing, and keeps the connection. */
    Ending hang() {
        return exchange -> {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    static String ok(String root) {
        return ENVELOPE + "<p:" + root + NAMESPACE + "><outcome>OK</outcome></p:" + root + ">" + END;
    }

    static String outcome(String root, String outcome, String rest) {
        return ENVELOPE + "<p:" + root + NAMESPACE + "><outcome>" + outcome + "</outcome>" + rest + "</p:" + root + ">"
                + END;
    }

    static String fault(String code) {
        return "<fault><faultCode>" + code + "</faultCode><faultString>no</faultString><id>PSPDEMO1</id>"
                + "<description>not now</description></fault>";
    }

    static String soapFault() {
        return ENVELOPE + "<soapenv:Fault><faultcode>soapenv:Server</faultcode><faultstring>down</faultstring>"
                + "</soapenv:Fault>" + END;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
