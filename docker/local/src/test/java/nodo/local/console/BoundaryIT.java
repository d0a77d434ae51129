package nodo.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nodo.local.LocalHub;
import nodo.local.NodeBook;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be reached: another creditor's data, parts of pages, and any action that nobody here asked for. */
@ExtendWith({SharedHub.class, SharedBrowser.class})
class BoundaryIT {

    private static final String MISSING = "Pagina non trovata";

    private final LocalHub hub;
    private final Console console;
    private final Browser browser;
    private final ConsoleScene scene;
    private final NodeBook book;

    BoundaryIT(LocalHub hub, ScriptedCreditor creditor, Browser browser) {
        this.hub = hub;
        this.console = new Console(hub, browser);
        this.browser = browser;
        this.scene = new ConsoleScene(hub, creditor);
        this.book = new NodeBook(hub.database());
    }

    @Test
    void hidesPaymentsOfAnotherCreditor() {
        ConsoleScene.Paid theirs = scene.activated("Mensa scolastica");
        console.enter(ConsoleUser.administrator(hub.database(), ConsoleScene.OTHER_CREDITOR));

        console.open("payments.xhtml?creditor=" + ConsoleScene.CREDITOR);
        assertThat(browser.text()).contains("Nessun pagamento trovato");
        console.open("payments.xhtml?token=" + theirs.token());
        assertThat(browser.text()).contains("Nessun pagamento trovato");
        console.open("payment.xhtml?token=" + theirs.token());
        assertThat(browser.heading()).isEqualTo(MISSING);
        assertThat(browser.status()).isEqualTo(404);
    }

    @Test
    void hidesDeliveriesOfAnotherCreditor() {
        ConsoleScene.Paid theirs = scene.paidWhileDown();
        String id = book.deliveryOf(theirs.token());
        console.enter(ConsoleUser.administrator(hub.database(), ConsoleScene.OTHER_CREDITOR));

        console.open("deliveries.xhtml?subject=" + theirs.token());
        assertThat(browser.text()).contains("Nessuna consegna");
        console.open("resend.xhtml?id=" + id);
        assertThat(browser.heading()).isEqualTo(MISSING);
        assertThat(browser.status()).isEqualTo(404);
    }

    /** The form was made for one delivery; what is sent names another. */
    @Test
    void doesNotSendAgainWhatAForgedFormNames() {
        String theirs = book.deliveryOf(scene.paidWhileDown().token());
        console.enterAsOperator();
        console.open("resend.xhtml?id=" + theirs);
        console.enter(ConsoleUser.administrator(hub.database(), ConsoleScene.OTHER_CREDITOR));
        console.open("payments.xhtml");
        browser.run("const form = document.getElementById('language'); form.action = 'resend.xhtml?id=" + theirs + "';"
                + "form.innerHTML += '<input name=\"resend\" value=\"resend\"><input name=\"resend:now\" value=\"x\">';"
                + "HTMLFormElement.prototype.submit.call(form)");

        browser.await("an answer", () -> !browser.heading().equals("Pagamenti"));
        assertThat(browser.heading()).isIn(MISSING, "Pagina scaduta", "Errore");
        assertThat(book.internalEvents("restarted by %delivery " + theirs + " %"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resend.xhtml?id=0",
                "resend.xhtml?id=-1",
                "resend.xhtml?id=1%20OR%201=1",
                "resend.xhtml",
                "payment.xhtml?token=%27%20OR%201=1",
                "payment.xhtml",
                "nothing.xhtml",
                "nothing"
            })
    void saysThatThereIsNoSuchPage(String path) {
        console.enterAsOperator();
        console.open(path);

        assertThat(browser.heading()).isEqualTo(MISSING);
        assertThat(browser.status()).isEqualTo(404);
        browser.follow("Torna all’inizio");
        browser.awaitHeading("Oggi");
    }

    /** An event of another payment is none of this one. */
    @Test
    void showsNoMessageOfAnotherPayment() {
        ConsoleScene.Paid one = scene.activated("Mensa scolastica");
        ConsoleScene.Paid other = scene.activated("Trasporto scolastico");
        console.enterAsOperator();
        console.open("payment.xhtml?token=" + other.token());
        browser.follow("Mostra il messaggio");
        browser.await("the message", () -> !browser.find("pre.nodo-message").isEmpty());
        String event = browser.address().getQuery().replaceFirst(".*event=([^&]*).*", "$1");

        console.open("payment.xhtml?token=" + one.token() + "&event=" + event);

        assertThat(browser.heading()).isEqualTo("Pagamento");
        assertThat(browser.find("pre.nodo-message")).isEmpty();
    }

    /** What a touchpoint closed for several creditors names the debtors of all. */
    @Test
    void showsMessagesAboutOtherCreditorsTooToOperatorsOnly() {
        String token = scene.paidTogether(ConsoleScene.CREDITOR, "88888888888");
        console.enter(ConsoleUser.administrator(hub.database(), ConsoleScene.CREDITOR));

        assertThat(messageOf(token, "closePayment"))
                .isEqualTo("Il messaggio riguarda anche altri enti: lo vede solo un operatore.");
        assertThat(messageOf(token, "paGetPayment")).contains("idPA");
        console.enterAsOperator();
        assertThat(messageOf(token, "closePayment")).contains(token, "transactionId");
    }

    private String messageOf(String token, String operation) {
        console.open("payment.xhtml?token=" + token);
        browser.run("document.querySelector('a[aria-label*=\"" + operation + "\"]').click()");
        browser.await("the message", () -> !browser.find("pre.nodo-message").isEmpty());
        return browser.find("pre.nodo-message").get(0).getText();
    }

    /** The session's cookie stays at home when another site sends the form. */
    @Test
    void doesNothingThatAnotherSiteAsksFor() throws IOException {
        String id = book.deliveryOf(scene.paidWhileDown().token());
        console.enterAsOperator();
        HttpServer stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String page = """
                <form method="post" action="%s"><input name="resend" value="resend"><input name="resend:now" value="x">\
                <input name="jakarta.faces.ViewState" value="stateless"></form>\
                <script>document.forms[0].submit()</script>""".formatted(console.address("resend.xhtml?id=" + id));
        stranger.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length());
            exchange.getResponseBody().write(page.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        stranger.start();
        try {
            browser.open(URI.create("http://localhost:" + stranger.getAddress().getPort() + "/"));
            browser.await(
                    "the console's answer", () -> browser.address().getPath().startsWith("/console/"));

            assertThat(browser.heading()).isEqualTo("Accesso");
            assertThat(book.internalEvents("restarted by %delivery " + id + " %"))
                    .isEmpty();
        } finally {
            stranger.stop(0);
        }
    }

    /** Whoever has the session but not the page's own state can change nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&jakarta.faces.ViewState=stateless", "&jakarta.faces.ViewState=-1:-1"})
    void doesNothingWithoutTheStateOfThePage(String state) {
        String id = book.deliveryOf(scene.paidWhileDown().token());
        console.enterAsOperator();
        PlainRequest forger = new PlainRequest(hub.consoleUrl())
                .withCookie("NODO_CONSOLE=" + browser.cookie("NODO_CONSOLE", "value"));

        forger.post("resend.xhtml?id=" + id, "resend=resend&resend%3Anow=x" + state);

        assertThat(book.internalEvents("restarted by %delivery " + id + " %")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.xhtml", "payments.xhtml", "nothing", "resend.xhtml?id=1", "operations.xhtml"})
    void showsStrangersTheSignInPage(String path) {
        HttpResponse<String> answer = new PlainRequest(hub.consoleUrl()).get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>Accesso · Console</title>", "action=\"/console/login.xhtml\"");
        requireHeaders(answer);
    }

    /** What a stranger sends along is neither used nor a reason to fail. */
    @Test
    void showsStrangersThatSendAFormTheSignInPage() {
        HttpResponse<String> answer = new PlainRequest(hub.consoleUrl())
                .post("resend.xhtml?id=1", "resend=resend&resend%3Anow=x&jakarta.faces.ViewState=1:1");

        assertThat(answer.body()).contains("<title>Accesso · Console</title>");
        requireHeaders(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parts/page.xhtml",
                "parts/deliveries.xhtml",
                "theme/shell.xhtml",
                "WEB-INF/web.xml",
                "theme/../WEB-INF/web.xml"
            })
    void servesNoPartsOfPages(String path) {
        HttpResponse<String> answer = new PlainRequest(hub.consoleUrl()).get(path);

        assertThat(answer.body()).doesNotContain("ui:composition", "web-app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login.xhtml", "errors/missing.xhtml", "theme/nodo.css"})
    void tellsTheBrowserWhatIsAllowed(String path) {
        HttpResponse<String> answer = new PlainRequest(hub.consoleUrl()).get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        requireHeaders(answer);
    }

    @Test
    void allowsOnlyTheScriptsOfThePage() {
        HttpResponse<String> answer = new PlainRequest(hub.consoleUrl()).get("login.xhtml");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none';")
                .contains("frame-ancestors 'none'", "script-src 'self' 'nonce-")
                .doesNotContain("unsafe");
    }

    private static void requireHeaders(HttpResponse<String> answer) {
        assertThat(List.of(
                        "X-Content-Type-Options",
                        "X-Frame-Options",
                        "Referrer-Policy",
                        "Cross-Origin-Opener-Policy",
                        "Permissions-Policy"))
                .allSatisfy(name ->
                        assertThat(answer.headers().allValues(name)).as(name).hasSize(1));
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    }
}
