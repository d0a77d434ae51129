package nodo.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nodo.local.LocalHub;
import nodo.local.NodeBook;
import nodo.local.SharedHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users: made, changed and kept out by operators; the own password for everybody. */
@ExtendWith({SharedHub.class, SharedBrowser.class})
class UsersIT {

    private static final String TOLD = ".*assword[^:]*: ([a-z0-9-]+) \\(.*";

    private final LocalHub hub;
    private final Console console;
    private final Browser browser;
    private final NodeBook book;
    private final String name = "u" + UUID.randomUUID().toString().substring(0, 8);

    UsersIT(LocalHub hub, Browser browser) {
        this.hub = hub;
        this.console = new Console(hub, browser);
        this.browser = browser;
        this.book = new NodeBook(hub.database());
    }

    @Test
    void makesAnAdministratorOfACreditor() {
        console.enterAsOperator();
        ConsoleUser made = make(ConsoleScene.CREDITOR);
        console.open("user.xhtml?name=" + name);
        assertThat(browser.text()).contains("amministratore di un ente", ConsoleScene.CREDITOR);
        browser.press("Esci");

        console.enter(made);
        assertThat(browser.wholeText()).contains("Ente creditore " + ConsoleScene.CREDITOR);
        assertThat(browser.hasLink("Utenti")).isFalse();
        assertThat(book.internalEvents("user=admin added " + name + " %")).hasSize(1);
    }

    @Test
    void makesAnOperator() {
        console.enterAsOperator();
        console.enter(make(""));

        assertThat(browser.hasLink("Utenti")).isTrue();
    }

    @Test
    void saysWhatIsWrongAboutANewUser() {
        console.enterAsOperator();
        console.open("new-user.xhtml");
        browser.type("Nome utente", "a b");
        browser.press("Crea l’utente");
        assertThat(browser.text()).contains("Il nome utente non è valido");
        browser.type("Nome utente", "admin");
        browser.press("Crea l’utente");
        assertThat(browser.text()).contains("Esiste già un utente");
        browser.type("Nome utente", name);
        browser.type("Ente creditore", "12345678901");
        browser.press("Crea l’utente");

        assertThat(browser.text()).contains("Nessun ente creditore in anagrafica");
        assertThat(book.internalEvents("user=admin added " + name + " %")).isEmpty();
    }

    @Test
    void givesAnotherPasswordAndEndsTheSessions() {
        ConsoleUser user = ConsoleUser.administrator(hub.database(), ConsoleScene.CREDITOR);
        console.enter(user);
        PlainRequest session = new PlainRequest(hub.consoleUrl())
                .withCookie("NODO_CONSOLE=" + browser.cookie("NODO_CONSOLE", "value"));
        assertThat(session.get("index.xhtml").body()).contains("<title>Oggi");
        browser.forget();

        console.enterAsOperator();
        act(user, "Genera un’altra password");
        String password = told();

        assertThat(session.get("index.xhtml").body()).doesNotContain("<title>Oggi");
        console.enter(user.saying(password));
    }

    @Test
    void keepsAUserOutAndLetsTheUserInAgain() {
        ConsoleUser user = ConsoleUser.administrator(hub.database(), ConsoleScene.CREDITOR);
        console.enterAsOperator();
        act(user, "Disattiva l’utente");
        assertThat(browser.text()).contains("L’utente " + user.name() + " è disattivato");
        browser.press("Esci");
        browser.awaitHeading("Accesso");
        console.give(user);
        assertThat(browser.text()).contains("non corretti");

        console.enterAsOperator();
        act(user, "Riattiva l’utente");
        browser.press("Esci");
        browser.awaitHeading("Accesso");
        console.enter(user);
    }

    @Test
    void unlocksAUserWhoGuessedTooOften() {
        ConsoleUser user = ConsoleUser.administrator(hub.database(), ConsoleScene.CREDITOR);
        console.open("login.xhtml");
        for (int guess = 0; guess < 5; guess++) {
            console.give(user.saying("wrong"));
        }
        console.give(user);
        assertThat(browser.heading()).isEqualTo("Accesso");

        console.enterAsOperator();
        act(user, "Sblocca l’accesso");
        browser.press("Esci");
        browser.awaitHeading("Accesso");
        console.enter(user);
    }

    @Test
    void doesNotLetAnOperatorKeepOutTheOperator() {
        console.enterAsOperator();
        console.open("user.xhtml?name=admin");
        assertThat(browser.hasLink("Disattiva l’utente")).isFalse();
        console.open("user-action.xhtml?name=admin&action=DISABLE");

        assertThat(browser.heading()).isEqualTo("Pagina non trovata");
    }

    @Test
    void changesTheOwnPassword() {
        ConsoleUser user = ConsoleUser.administrator(hub.database(), ConsoleScene.CREDITOR);
        console.enter(user);
        browser.follow(user.name());
        change("wrong", "a longer password", "a longer password");
        assertThat(browser.text()).contains("La password attuale non è corretta");
        change(user.password(), "short", "short");
        assertThat(browser.text()).contains("troppo corta");
        change(user.password(), "a longer password", "another password");
        assertThat(browser.text()).contains("non coincidono");
        change(user.password(), "a longer password", "a longer password");

        browser.awaitHeading("Oggi");
        assertThat(browser.text()).contains("La password è cambiata");
        browser.press("Esci");
        browser.awaitHeading("Accesso");
        console.give(user);
        assertThat(browser.heading()).isEqualTo("Accesso");
        console.enter(user.saying("a longer password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users.xhtml",
                "new-user.xhtml",
                "user.xhtml?name=admin",
                "user-action.xhtml?name=admin&action=RESET"
            })
    void hasNoUsersForAdministrators(String page) {
        console.enter(ConsoleUser.administrator(hub.database(), ConsoleScene.CREDITOR));
        console.open(page);

        assertThat(browser.heading()).isEqualTo("Pagina non trovata");
        assertThat(browser.status()).isEqualTo(404);
    }

    private void change(String old, String wanted, String again) {
        browser.awaitHeading("Cambia la password");
        browser.type("Password attuale", old);
        browser.type("Nuova password", wanted);
        browser.type("Ripeti la nuova password", again);
        browser.press("Cambia la password");
    }

    /** Chooses, is asked, and confirms. */
    private void act(ConsoleUser user, String action) {
        console.open("user.xhtml?name=" + user.name());
        browser.follow(action);
        browser.await("the question", () -> browser.text().contains("giornale degli eventi"));
        browser.press(action);
        browser.awaitHeading("Utenti");
    }

    private ConsoleUser make(String creditor) {
        console.open("new-user.xhtml");
        browser.type("Nome utente", name);
        browser.type("Ente creditore", creditor);
        browser.press("Crea l’utente");
        browser.awaitHeading("Utenti");
        return new ConsoleUser(name, told());
    }

    private String told() {
        String message = browser.texts("#messages li, ul.nodo-notices li").get(0);
        assertThat(message).matches(TOLD);
        return message.replaceFirst(TOLD, "$1");
    }
}
