package nodo.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page for everybody: the rules of axe-core, both languages, a narrow screen, and no script but our own. */
@ExtendWith({SharedHub.class, SharedBrowser.class})
class AccessibilityIT {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String LONG = "Tassa per l'occupazione di spazi ed aree pubbliche con impalcature, ponteggi e"
            + " steccati posti in opera dal cantiere di via Garibaldi 12";

    private final Console console;
    private final Browser browser;
    private final ConsoleScene scene;

    AccessibilityIT(LocalHub hub, ScriptedCreditor creditor, Browser browser) {
        this.console = new Console(hub, browser);
        this.browser = browser;
        this.scene = new ConsoleScene(hub, creditor);
    }

    /** The pages of whoever is signed in; one and its message, and a delivery, are added to them. */
    static Stream<String> pages() {
        return Stream.of(
                "index.xhtml",
                "payments.xhtml",
                "payments.xhtml?notice=999999999999999999",
                "payment.xhtml?token=none",
                "deliveries.xhtml",
                "deliveries.xhtml?partner=nobody",
                "registry.xhtml",
                "registry.xhtml?part=STATIONS",
                "registry.xhtml?part=PSPS",
                "registry.xhtml?part=LINKS",
                "registry.xhtml?part=IBANS",
                "registry.xhtml?part=KEYS",
                "operations.xhtml",
                "users.xhtml",
                "new-user.xhtml",
                "user.xhtml?name=admin",
                "user-action.xhtml?name=admin&action=RESET",
                "password.xhtml");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleInBothLanguages(String page) {
        console.enterAsOperator();
        console.open(page);

        requireAccessible(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login.xhtml", "errors/error.xhtml", "errors/expired.xhtml"})
    void isAccessibleBeforeSigningIn(String page) {
        console.open(page);

        requireAccessible(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void isAccessibleWithAPayment(int withMessage) {
        ConsoleScene.Paid paid = withMessage == 0 ? scene.paidWhileDown() : scene.activated(LONG);
        console.enterAsOperator();
        console.open("payment.xhtml?token=" + paid.token());
        if (withMessage > 0) {
            browser.follow("Mostra il messaggio");
        }

        requireAccessible("payment-" + withMessage);
    }

    @Test
    void isAccessibleWithADelivery() {
        ConsoleScene.Paid paid = scene.paidWhileDown();
        console.enterAsOperator();
        console.open("deliveries.xhtml?subject=" + paid.token());
        requireAccessible("deliveries-one");
    }

    @Test
    void isAccessibleWhereAResendIsConfirmed() {
        ConsoleScene.Paid paid = scene.paidWhileDown();
        console.enterAsOperator();
        console.open("deliveries.xhtml?subject=" + paid.token());
        browser.follow("Invia di nuovo");
        browser.awaitHeading("Nuovo invio");

        requireAccessible("resend");
    }

    private void requireAccessible(String page) {
        List<String> missing = List.of("the server responded with a status of 404");
        requireAccessible(page, "it");
        browser.press("English");
        requireAccessible(page, "en");
        assertThat(browser.complaints())
                .filteredOn(complaint -> missing.stream().noneMatch(complaint::contains))
                .isEmpty();
    }

    private void requireAccessible(String page, String language) {
        browser.await(
                "language " + language,
                () -> browser.run("return document.documentElement.lang").equals(language));
        String name = page.replaceAll("[^A-Za-z0-9]+", "-") + "-" + language;
        browser.widen();
        browser.picture(PICTURES.resolve(name + "-wide.png"));
        assertThat(browser.violations()).as("%s in %s", page, language).isEmpty();
        browser.narrow();
        browser.picture(PICTURES.resolve(name + "-narrow.png"));
        assertThat(browser.overhang())
                .as("what of %s in %s does not fit on a narrow screen", page, language)
                .isZero();
        assertThat(browser.violations()).as("%s in %s, narrow", page, language).isEmpty();
        browser.widen();
    }
}
