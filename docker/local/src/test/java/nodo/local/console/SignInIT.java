package nodo.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import nodo.local.LocalHub;
import nodo.local.SharedHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who comes in, who stays out, and what becomes of a session that has ended. */
@ExtendWith({SharedHub.class, SharedBrowser.class})
class SignInIT {

    private static final String SESSION = "NODO_CONSOLE";

    private final LocalHub hub;
    private final Console console;
    private final Browser browser;

    SignInIT(LocalHub hub, Browser browser) {
        this.hub = hub;
        this.console = new Console(hub, browser);
        this.browser = browser;
    }

    @Test
    void letsInWithTheRightPassword() {
        console.enterAsOperator();

        assertThat(browser.wholeText()).contains("admin");
        assertThat(browser.find("input[value=Esci]")).hasSize(1);
        assertThat(browser.address().getPath()).isEqualTo("/console/index.xhtml");
    }

    @Test
    void refusesAWrongPasswordWithoutSayingWhatIsWrong() {
        ConsoleUser user = ConsoleUser.administrator(hub.database(), ConsoleScene.CREDITOR);
        console.open("login.xhtml");
        console.give(user.saying("wrong"));
        String known = browser.text();
        console.give(new ConsoleUser("nobody-at-all", "wrong"));

        assertThat(browser.heading()).isEqualTo("Accesso");
        assertThat(known).contains("Nome utente o password non corretti");
        assertThat(browser.text()).isEqualTo(known);
        assertThat(browser.run("return document.getElementById('login:password').value"))
                .isEmpty();
    }

    @Test
    void goesToThePageThatWasAskedForFirst() {
        console.open("payments.xhtml?psp=PSPDEMO1");
        assertThat(browser.heading()).isEqualTo("Accesso");
        console.give(new ConsoleUser("admin", hub.consolePassword()));

        browser.awaitHeading("Pagamenti");
        assertThat(browser.address().getQuery()).isEqualTo("psp=PSPDEMO1");
    }

    @Test
    void givesTheSessionAnotherNameOnceSomebodyIsIn() {
        console.open("login.xhtml");
        String before = browser.cookie(SESSION, "value");
        console.give(new ConsoleUser("admin", hub.consolePassword()));
        browser.awaitHeading("Oggi");

        assertThat(before).isNotEmpty();
        assertThat(browser.cookie(SESSION, "value")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void keepsTheSessionFromScriptsAndFromOtherSites() {
        console.enterAsOperator();

        assertThat(browser.cookie(SESSION, "httpOnly")).isEqualTo("true");
        assertThat(browser.cookie(SESSION, "secure")).isEqualTo("true");
        assertThat(browser.cookie(SESSION, "sameSite")).isEqualTo("Strict");
    }

    @Test
    void letsNobodyBackInAfterSigningOut() {
        console.enterAsOperator();
        String session = browser.cookie(SESSION, "value");
        browser.press("Esci");
        browser.awaitHeading("Accesso");

        console.open("payments.xhtml");
        assertThat(browser.heading()).isEqualTo("Accesso");
        assertThat(new PlainRequest(hub.consoleUrl())
                        .withCookie(SESSION + "=" + session)
                        .get("payments.xhtml")
                        .body())
                .contains("<title>Accesso");
    }

    @Test
    void asksToSignInAgainWhenTheSessionHasEnded() {
        console.enterAsOperator();
        console.open("payments.xhtml");
        browser.deleteCookies();
        browser.press("English");

        browser.await("the way back in", () -> browser.heading().equals("Accesso"));
    }

    @Test
    void saysThatAFormThatWasLeftOpenHasExpired() {
        console.enterAsOperator();
        browser.run("document.querySelectorAll('input[name=\"jakarta.faces.ViewState\"]')"
                + ".forEach(field => field.value = '1234567890123456789:1234567890123456789')");
        browser.press("English");

        browser.awaitHeading("Pagina scaduta");
        assertThat(browser.text()).contains("Nulla è stato modificato");
        browser.follow("Torna all’inizio");
        browser.awaitHeading("Oggi");
    }

    @Test
    void keepsTheChosenLanguage() {
        console.open("login.xhtml");
        browser.press("English");
        browser.awaitHeading("Sign in");
        browser.type("User name", "admin");
        browser.type("Password", hub.consolePassword());
        browser.press("Sign in");

        browser.awaitHeading("Today");
    }
}
