package nodo.rpt.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A channel behind real HTTP that says what a test tells it to say. */
final class ScriptedChannel implements AutoCloseable {

    private static final String ENVELOPE =
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><p:%1$s"
                    + " xmlns:p=\"http://ws.pagamenti.telematici.gov/\"><%1$s>%2$s</%1$s></p:%1$s></s:Body></s:Envelope>";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile boolean silent;

    ScriptedChannel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
        answersToRpt("<esitoComplessivoOperazione>OK</esitoComplessivoOperazione>");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/psp");
    }

    void answersToRpt(String content) {
        answers("pspInviaRPTResponse", content);
    }

    void answersToProgress(String content) {
        answers("pspChiediAvanzamentoRPTResponse", content);
    }

    private void answers(String root, String content) {
        answer = ENVELOPE.formatted(root, content);
    }

    void answersRaw(String body) {
        answer = body;
    }

    void answersStatus(int code) {
        status = code;
    }

    void keepsSilent() {
        silent = true;
    }

    /** The messages that came, oldest first. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    static String fault(String code) {
        return "<fault><faultCode>" + code + "</faultCode><faultString>testo</faultString><id>PSPDEMO1</id>"
                + "<description>perché no</description></fault>";
    }

    static String refusal(String code) {
        return "<esitoComplessivoOperazione>KO</esitoComplessivoOperazione><listaErroriRPT>" + fault(code)
                + "</listaErroriRPT>";
    }

    private void serve(HttpExchange exchange) throws IOException {
        heard.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if (silent) {
            awaitEnd();
        }
        byte[] body = answer.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
