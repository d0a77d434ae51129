package nodo.wisp.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel behind real HTTP: keeps what it is asked, and answers what it is told to. */
final class TestChannel implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String answer = "";
    private volatile Runnable meanwhile = () -> {};

    TestChannel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/psp");
    }

    List<String> asked() {
        return asked;
    }

    /** Answers every operation with this inside of its answer. */
    void answers(String content) {
        answer = content;
    }

    /** Lets something happen before each answer. */
    void answersAfter(Runnable event) {
        meanwhile = event;
    }

    void accepts() {
        answers("<esitoComplessivoOperazione>OK</esitoComplessivoOperazione>"
                + "<identificativoCarrello>PSPCART</identificativoCarrello>"
                + "<parametriPagamentoImmediato>idBruciatura=12</parametriPagamentoImmediato>");
    }

    private void serve(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        meanwhile.run();
        String operation = exchange.getRequestHeaders().getFirst("SOAPAction").replace("\"", "");
        byte[] body = envelope(operation.startsWith("pspNotify") ? notified(operation) : taken(operation));
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=UTF-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] envelope(String content) {
        return ("<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>" + content
                        + "</soapenv:Body></soapenv:Envelope>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String notified(String operation) {
        return "<p:" + operation + "Res xmlns:p=\"http://pagopa-api.pagopa.gov.it/psp/pspForNode.xsd\">" + answer
                + "</p:" + operation + "Res>";
    }

    private String taken(String operation) {
        String inner = operation.equals("pspInviaRPT") ? "pspInviaRPTResponse" : "pspInviaCarrelloRPTResponse";
        return "<ppt:" + operation + "Response xmlns:ppt=\"http://ws.pagamenti.telematici.gov/\"><" + inner + ">"
                + answer + "</" + inner + "></ppt:" + operation + "Response>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
