package nodo.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import nodo.local.LocalHub;
import nodo.local.NodeBook;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator does about a receipt that did not arrive. */
@ExtendWith({SharedHub.class, SharedBrowser.class})
class DeliveriesIT {

    private static final String REFUSAL = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
            xmlns:pafn="http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd"><soapenv:Body><pafn:paSendRTRes>\
            <outcome>KO</outcome><fault><faultCode>PAA_SYSTEM_ERROR</faultCode>\
            <faultString>&lt;script&gt;document.title='owned'&lt;/script&gt;</faultString><id>77777777777</id>\
            <description>&lt;img src=x onerror=alert(1)&gt;</description></fault></pafn:paSendRTRes>\
            </soapenv:Body></soapenv:Envelope>""";

    private final LocalHub hub;
    private final Console console;
    private final Browser browser;
    private final ConsoleScene scene;
    private final NodeBook book;

    DeliveriesIT(LocalHub hub, ScriptedCreditor creditor, Browser browser) {
        this.hub = hub;
        this.console = new Console(hub, browser);
        this.browser = browser;
        this.scene = new ConsoleScene(hub, creditor);
        this.book = new NodeBook(hub.database());
    }

    /** The whole way of somebody who sees the console for the first time. */
    @Test
    void sendsAReceiptAgainToACreditorThatWasDown() {
        ConsoleScene.Paid paid = scene.paidWhileDown();
        ConsoleUser administrator = ConsoleUser.administrator(hub.database(), ConsoleScene.CREDITOR);
        console.enter(administrator);

        browser.follow("Pagamenti");
        browser.awaitHeading("Pagamenti");
        browser.type("Codice avviso", paid.notice());
        browser.press("Cerca");
        browser.await("the payment", () -> browser.hasLink(paid.notice()));
        browser.follow(paid.notice());
        browser.awaitHeading("Pagamento");
        assertThat(browser.text())
                .contains("Consegne in sospeso", "PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO", ConsoleScene.STATION);
        browser.follow("Invia di nuovo");
        browser.awaitHeading("Nuovo invio");
        browser.press("Invia ora");

        browser.awaitHeading("Consegne");
        assertThat(browser.text()).contains("La consegna è ripartita");
        Patience.ofSeconds(20)
                .until("the receipt", () -> book.statesOf(paid.token()).contains("NOTIFIED"));
        console.open("payment.xhtml?token=" + paid.token());
        assertThat(browser.text()).contains("NOTIFIED").doesNotContain("Consegne in sospeso");
        assertThat(journaled(administrator, paid)).isTrue();
    }

    private boolean journaled(ConsoleUser user, ConsoleScene.Paid paid) {
        return !book.internalEvents("restarted by " + user.name() + ":%" + paid.token())
                .isEmpty();
    }

    @Test
    void findsDeliveriesByEveryField() {
        ConsoleScene.Paid waiting = scene.paidWhileDown();
        ConsoleScene.Paid refused = scene.paidAndRefused(REFUSAL);
        console.enterAsOperator();
        console.open("deliveries.xhtml");
        browser.type("Token", refused.token());
        browser.type("Stazione o canale", ConsoleScene.STATION);
        browser.choose("Stato", "rifiutata");
        browser.press("Cerca");

        browser.await("the refused one", () -> tokens().equals(List.of(refused.token())));
        console.open("deliveries.xhtml?state=REFUSED&subject=" + waiting.token());
        assertThat(browser.text()).contains("Nessuna consegna in sospeso");
    }

    @Test
    void showsAScriptInARefusalAsText() {
        ConsoleScene.Paid paid = scene.paidAndRefused(REFUSAL);
        console.enterAsOperator();
        console.open("deliveries.xhtml?subject=" + paid.token());

        assertThat(browser.text()).contains("<script>document.title='owned'</script>");
        assertThat(browser.title()).isEqualTo("Consegne · Console");
        assertThat(browser.find("main img")).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    /** What the partner may have done already is shown, but not offered to be sent again. */
    @Test
    void offersNoSecondNotificationOfAPsp() throws SQLException {
        String subject = UUID.randomUUID().toString().substring(0, 30);
        execute("insert into delivery (id, operation, partner, subject, state, attempts, created_at, due_at, version)"
                + " select -count(*) - 1, 'pspNotifyPayment', '60000000001_01', '" + subject
                + "', 'EXHAUSTED', 1, now(), now(), 0 from delivery where id < 0");
        console.enterAsOperator();
        console.open("deliveries.xhtml?subject=" + subject);

        assertThat(browser.text()).contains("pspNotifyPayment", "si invia una volta sola");
        assertThat(browser.hasLink("Invia di nuovo")).isFalse();
        execute("delete from delivery where subject = '" + subject + "'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = hub.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<String> tokens() {
        return browser.texts("#list\\:deliveries tbody tr td:nth-child(4)");
    }
}
