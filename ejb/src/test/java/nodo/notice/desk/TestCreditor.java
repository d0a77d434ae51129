package nodo.notice.desk;

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
import java.util.function.Supplier;

/** A creditor behind real HTTP that answers each operation with a given body. */
public final class TestCreditor implements AutoCloseable {

    private static final String HANG_UP = "hang up";
    private static final String ENVELOPE =
            "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>";
    private static final String NAMESPACE = " xmlns:pafn=\"http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd\"";

    /** What is asked, in order: operation and message. */
    public record Asked(String operation, String message) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Supplier<String>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile boolean hanging;

    public TestCreditor() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
        answers.put("paSendRT", () -> ok("paSendRTRes", ""));
        answers.put("paSendRTV2", () -> ok("paSendRTV2Response", ""));
        answers.put("paGetPayment", () -> payment(transfer(1, "10.00", "77777777777", "IT60X0542811101000000123456")));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ec");
    }

    public void answers(String operation, Supplier<String> body) {
        answers.put(operation, body);
    }

    public void answersStatus(int code) {
        status = code;
    }

    /** Answers nothing from now on, and keeps the connection. */
    public void hang() {
        hanging = true;
    }

    /** Reads an operation's requests from now on, and closes the connection instead of answering. */
    public void hangsUp(String operation) {
        answers(operation, () -> HANG_UP);
    }

    public List<Asked> asked() {
        return asked;
    }

    public long asked(String operation) {
        return asked.stream().filter(one -> one.operation().equals(operation)).count();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String operation = exchange.getRequestHeaders().getFirst("SOAPAction").replace("\"", "");
        asked.add(new Asked(operation, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (hanging) {
            awaitClosing();
        }
        String answer = answers.getOrDefault(operation, () -> "").get();
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

    /** An OK answer. */
    static String ok(String root, String content) {
        return ENVELOPE + "<pafn:" + root + NAMESPACE + "><outcome>OK</outcome>" + content + "</pafn:" + root
                + "></soapenv:Body></soapenv:Envelope>";
    }

    /** A KO answer. */
    static String ko(String root, String code) {
        return ENVELOPE + "<pafn:" + root + NAMESPACE + "><outcome>KO</outcome><fault><faultCode>" + code
                + "</faultCode><faultString>testo</faultString><id>77777777777</id><description>perché no</description>"
                + "</fault></pafn:" + root + "></soapenv:Body></soapenv:Envelope>";
    }

    /** paGetPaymentRes of 10.00 with these transfers. */
    static String payment(String... transfers) {
        return paymentOf("10.00", transfers);
    }

    static String paymentOf(String amount, String... transfers) {
        return ok(
                "paGetPaymentRes",
                "<data><creditorReferenceId>01000000000000144</creditorReferenceId><paymentAmount>" + amount
                        + "</paymentAmount><dueDate>2031-12-31</dueDate><description>Tassa</description>"
                        + "<companyName>Comune</companyName><debtor><uniqueIdentifier>"
                        + "<entityUniqueIdentifierType>F</entityUniqueIdentifierType>"
                        + "<entityUniqueIdentifierValue>RSSMRA80A01H501U</entityUniqueIdentifierValue>"
                        + "</uniqueIdentifier><fullName>Mario Rossi</fullName></debtor><transferList>"
                        + String.join("", transfers) + "</transferList></data>");
    }

    static String transfer(int id, String amount, String creditor, String iban) {
        return "<transfer><idTransfer>" + id + "</idTransfer><transferAmount>" + amount + "</transferAmount>"
                + "<fiscalCodePA>" + creditor + "</fiscalCodePA><IBAN>" + iban + "</IBAN>"
                + "<remittanceInformation>causale</remittanceInformation>"
                + "<transferCategory>9/0101108TS/</transferCategory></transfer>";
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
