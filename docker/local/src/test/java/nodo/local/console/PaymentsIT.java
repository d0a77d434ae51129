package nodo.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of payments and one payment: what is found, how much is read, and whose text is whose. */
@ExtendWith({SharedHub.class, SharedBrowser.class})
class PaymentsIT {

    private static final String CELLS = "#list\\:payments tbody tr td:nth-child(%d)";
    private static final int NOTICE = 3;

    private final LocalHub hub;
    private final Console console;
    private final Browser browser;
    private final ConsoleScene scene;

    PaymentsIT(LocalHub hub, ScriptedCreditor creditor, Browser browser) {
        this.hub = hub;
        this.console = new Console(hub, browser);
        this.browser = browser;
        this.scene = new ConsoleScene(hub, creditor);
    }

    @Test
    void findsAPaymentByEveryFieldThatNamesOnlyIt() {
        ConsoleScene.Paid one = scene.activated("Mensa scolastica");
        scene.activated("Trasporto scolastico");
        console.enterAsOperator();

        Map.of("Codice avviso", one.notice(), "IUV", one.iuv(), "Token", one.token())
                .forEach((label, value) -> {
                    console.open("payments.xhtml");
                    browser.type(label, " " + value + " ");
                    browser.press("Cerca");
                    browser.await("one payment by " + label, () -> cells(NOTICE).equals(List.of(one.notice())));
                });
    }

    @Test
    void findsPaymentsByTheFieldsThatManyShare() {
        scene.activated("Mensa scolastica");
        console.enterAsOperator();

        console.open("payments.xhtml");
        browser.type("Ente creditore", ConsoleScene.CREDITOR);
        browser.type("PSP", "PSPDEMO1");
        browser.choose("Stato", "PAYING");
        browser.press("Cerca");

        browser.await(
                "the search in the address", () -> browser.address().getQuery().contains("status=PAYING"));
        assertThat(cells(2)).isNotEmpty().containsOnly("PAYING");
        assertThat(cells(5)).containsOnly(ConsoleScene.CREDITOR);
        assertThat(cells(6)).containsOnly("PSPDEMO1");
    }

    @Test
    void saysThatNothingWasFoundAndKeepsWhatWasSought() {
        console.enterAsOperator();
        console.open("payments.xhtml?psp=NOBODY&status=PAYING");

        assertThat(browser.text()).contains("Nessun pagamento trovato");
        assertThat(browser.run("return document.getElementById('psp').value + document.getElementById('status').value"))
                .isEqualTo("NOBODYPAYING");
    }

    /** An unknown state in the address does not narrow, and does not break the page. */
    @Test
    void toleratesNonsenseInTheAddress() {
        console.enterAsOperator();
        console.open("payments.xhtml?status=NONSENSE&notice=" + "9".repeat(70));

        assertThat(browser.heading()).isEqualTo("Pagamenti");
        assertThat(browser.text()).contains("Nessun pagamento trovato");
    }

    @Test
    void readsOnlyThePageOfManyThatIsShown() {
        try (ManyPayments many = ManyPayments.of(hub.database(), 1234)) {
            console.enterAsOperator();
            console.open("payments.xhtml?psp=" + many.psp());
            assertThat(browser.text()).contains("Risultati 1–20 di 1234");
            assertThat(cells(NOTICE)).hasSize(20).startsWith(many.notice(1234)).endsWith(many.notice(1215));

            browser.find(".ui-paginator-last").get(0).click();

            browser.await("the last page", () -> cells(NOTICE).equals(many.notices(14, 1)));
            assertThat(browser.text()).contains("Risultati 1221–1234 di 1234");
            browser.find(".ui-paginator-prev").get(0).click();
            browser.await("the page before", () -> cells(NOTICE).equals(many.notices(34, 15)));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void showsStatesAndMessagesInTheOrderOfTime() {
        ConsoleScene.Paid paid = scene.paidWhileDown();
        console.enterAsOperator();
        console.open("payments.xhtml?notice=" + paid.notice());
        browser.follow(paid.notice());
        browser.awaitHeading("Pagamento");

        assertThat(browser.texts(".nodo-timeline h3"))
                .containsSubsequence(
                        "Messaggio activatePaymentNotice (richiesta)",
                        "Messaggio paGetPayment (richiesta)",
                        "Messaggio paGetPayment (risposta)",
                        "Stato del pagamento: PAYING",
                        "Messaggio sendPaymentOutcome (richiesta)",
                        "Stato del pagamento: PAID",
                        "Messaggio paSendRT (richiesta)");
        browser.follow("Mostra il messaggio");
        browser.await("the message", () -> !browser.find("pre.nodo-message").isEmpty());
        assertThat(browser.texts("pre.nodo-message").get(0))
                .contains("\n      <idPSP>PSPDEMO1</idPSP>", "<password>********</password>")
                .doesNotContain("pwdpsp01");
    }

    @Test
    void showsAScriptThatAPartnerSentAsText() {
        String script = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">";
        ConsoleScene.Paid paid = scene.activated(
                script.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        console.enterAsOperator();
        console.open("payment.xhtml?token=" + paid.token());
        assertThat(browser.text()).contains(script);

        browser.find(".nodo-timeline li").stream()
                .filter(entry -> entry.getText().contains("paGetPayment (risposta)"))
                .findFirst()
                .orElseThrow()
                .findElement(org.openqa.selenium.By.tagName("a"))
                .click();

        browser.await("the message", () -> !browser.find("pre.nodo-message").isEmpty());
        assertThat(browser.texts("pre.nodo-message").get(0)).contains("&lt;script&gt;");
        assertThat(browser.title()).isEqualTo("Pagamento · Console");
        assertThat(browser.find("main img, main script[src*=x]")).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsWhatIsTypedIntoTheAddressAsText() {
        console.enterAsOperator();
        console.open("payments.xhtml?notice=%22%3E%3Cscript%3Edocument.title=%27owned%27%3C/script%3E");

        assertThat(browser.title()).isEqualTo("Pagamenti · Console");
        assertThat(browser.run("return document.getElementById('notice').value"))
                .isEqualTo("\"><script>document.title='owned'</script>");
        assertThat(browser.complaints()).isEmpty();
    }

    private List<String> cells(int column) {
        return browser.texts(CELLS.formatted(column));
    }
}
