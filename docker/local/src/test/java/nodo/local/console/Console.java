package nodo.local.console;

import java.net.URI;
import nodo.local.LocalHub;

/**
 * The console of the shared hub in the shared browser.
 *
 * @param hub whose console it is
 * @param browser in which it is looked at
 */
record Console(LocalHub hub, Browser browser) {

    /** Opens a page by its path, such as {@code payments.xhtml?psp=X}. */
    void open(String path) {
        browser.open(address(path));
    }

    URI address(String path) {
        return hub.consoleUrl().resolve(path);
    }

    /** Signs in as the operator. */
    void enterAsOperator() {
        enter(new ConsoleUser("admin", hub.consolePassword()));
    }

    /** Signs in on the sign-in page, in Italian. */
    void enter(ConsoleUser user) {
        open("login.xhtml");
        give(user);
        browser.awaitHeading("Oggi");
    }

    /** Fills in the sign-in form that is shown, and sends it. */
    void give(ConsoleUser user) {
        browser.type("Nome utente", user.name());
        browser.type("Password", user.password());
        browser.press("Accedi");
    }
}
