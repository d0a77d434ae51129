package nodo.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The console without a mouse. */
@ExtendWith({SharedHub.class, SharedBrowser.class})
class KeyboardIT {

    private static final String REACHABLE =
            "a[href], button, input:not([type=hidden]), select, [tabindex='0'], summary";
    private static final int MOST_STEPS = 200;

    private final LocalHub hub;
    private final Console console;
    private final Browser browser;
    private final ConsoleScene scene;

    KeyboardIT(LocalHub hub, ScriptedCreditor creditor, Browser browser) {
        this.hub = hub;
        this.console = new Console(hub, browser);
        this.browser = browser;
        this.scene = new ConsoleScene(hub, creditor);
    }

    @Test
    void signsInAndFindsAPayment() {
        ConsoleScene.Paid paid = scene.activated("Mensa scolastica");
        console.open("login.xhtml");
        browser.keysToNextPage("admin", Keys.TAB, hub.consolePassword(), Keys.ENTER);
        browser.awaitHeading("Oggi");

        tabTo("Pagamenti");
        browser.keysToNextPage(Keys.ENTER);
        browser.awaitHeading("Pagamenti");
        while (!"notice".equals(browser.focused().getDomAttribute("id"))) {
            browser.tab();
        }
        browser.keysToNextPage(paid.notice(), Keys.ENTER);

        assertThat(browser.hasLink(paid.notice())).isTrue();
        tabTo(paid.notice());
        browser.keysToNextPage(Keys.ENTER);
        browser.awaitHeading("Pagamento");
    }

    @Test
    void skipsToTheContent() {
        console.enterAsOperator();
        console.open("payments.xhtml");
        browser.tab();
        assertThat(browser.focused().getText()).isEqualTo("Vai al contenuto");
        browser.keys(Keys.ENTER);
        browser.tab();

        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("notice");
    }

    /** Everything that can be used is met in the order of the page, is seen, and shows that it has the focus. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.xhtml",
                "payments.xhtml",
                "deliveries.xhtml",
                "registry.xhtml",
                "operations.xhtml",
                "users.xhtml"
            })
    void meetsEverythingThatCanBeUsed(String page) {
        scene.paidWhileDown();
        console.enterAsOperator();
        console.open(page);
        List<String> usable = browser.find(REACHABLE).stream()
                .filter(element -> element.isEnabled() && (element.isDisplayed() || isSkip(element)))
                .filter(element -> !"-1".equals(element.getDomAttribute("tabindex")))
                .map(KeyboardIT::described)
                .limit(MOST_STEPS)
                .toList();

        assertThat(walk(usable.size())).containsExactlyElementsOf(usable);
    }

    /** Seen only while it has the focus. */
    private static boolean isSkip(WebElement element) {
        return "nodo-skip".equals(element.getDomAttribute("class"));
    }

    private static String described(WebElement element) {
        return String.valueOf(element.getDomProperty("outerHTML"))
                .replace(" ui-state-focus", "")
                .replaceAll("\\s+", " ");
    }

    private List<String> walk(int steps) {
        List<String> met = new ArrayList<>();
        while (met.size() < steps) {
            browser.tab();
            WebElement focused = browser.focused();
            met.add(described(focused));
            assertThat(focused.getCssValue("outline-style"))
                    .as("the focus ring of %s", focused.getDomProperty("outerHTML"))
                    .isNotEqualTo("none");
        }
        return met;
    }

    private void tabTo(String text) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (browser.focused().getText().equals(text)) {
                return;
            }
            browser.tab();
        }
        throw new AssertionError(text + " was not met");
    }
}
