package nodo.cart.desk;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A PSP's channel behind real HTTP that answers with a given content. */
final class TestChannel implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Supplier<String> answer = () -> "";
    private volatile Supplier<String> progress = () -> "";
    private volatile int status = 200;

    TestChannel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/psp");
    }

    /** What pspInviaCarrelloRPT is answered from now on; evaluated while the call waits. */
    void answers(Supplier<String> content) {
        answer = content;
    }

    /** What pspChiediAvanzamentoRPT is answered from now on. */
    void answersProgress(Supplier<String> content) {
        progress = content;
    }

    void answersStatus(int code) {
        status = code;
    }

    List<String> asked() {
        return asked;
    }

    private void serve(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String operation = exchange.getRequestHeaders().getFirst("SOAPAction").replace("\"", "");
        String content = operation.equals("pspInviaCarrelloRPT") ? answer.get() : progress.get();
        byte[] body = """
                <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>\
                <ppt:%1$sResponse xmlns:ppt="http://ws.pagamenti.telematici.gov/"><%1$sResponse>%2$s</%1$sResponse>\
                </ppt:%1$sResponse></e:Body></e:Envelope>""".formatted(operation, content).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    static String ok(String cart, String parameters) {
        return "<esitoComplessivoOperazione>OK</esitoComplessivoOperazione><identificativoCarrello>" + cart
                + "</identificativoCarrello><parametriPagamentoImmediato>" + parameters
                + "</parametriPagamentoImmediato>";
    }

    /** A KO of the whole, which no PSP may give. */
    static String ko(String code) {
        return fault(code, "") + "<esitoComplessivoOperazione>KO</esitoComplessivoOperazione>";
    }

    static String koOfItems(String... faults) {
        return "<esitoComplessivoOperazione>KO</esitoComplessivoOperazione><listaErroriRPT>" + String.join("", faults)
                + "</listaErroriRPT>";
    }

    static String item(String code, int serial) {
        return fault(code, "<serial>" + serial + "</serial>");
    }

    static String fault(String code, String serial) {
        return "<fault><faultCode>" + code + "</faultCode><faultString>testo</faultString><id>PSPDEMO1</id>" + serial
                + "</fault>";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
