package nodo.local.console;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import nodo.local.client.Patience;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, used as people use it: by labels, the texts of buttons and links, and keys. */
final class Browser implements AutoCloseable {

    private static final Patience PATIENCE = Patience.ofSeconds(20);
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser start() {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.setCapability("goog:loggingPrefs", logs);
        // The last two: tests run as root as well, and containers have little shared memory.
        options.addArguments(
                "--headless=new",
                "--window-size=%d,%d".formatted(WIDE, HEIGHT),
                // Pages stand still while they are scrolled to what is clicked.
                "--force-prefers-reduced-motion",
                "--disable-gpu",
                "--no-sandbox",
                "--disable-dev-shm-usage");
        return new Browser(new ChromeDriver(service, options));
    }

    /** Named outright, so that Selenium has no reason to look for it anywhere else. */
    private static File program(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(directory -> new File(directory, name))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is missing: ./nodo test installs it"));
    }

    /** Forgets who was signed in, and what was said. */
    void forget() {
        driver.get("about:blank");
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        complaints();
        widen();
    }

    /** As wide as screens mostly are. */
    void widen() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** As wide as a telephone. No window is that narrow, so the page is told. */
    void narrow() {
        pretend(NARROW, HEIGHT);
    }

    private void pretend(int width, long height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void open(URI address) {
        driver.get(address.toString());
    }

    URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    /** The HTTP status of the page that is shown. */
    long status() {
        return number("return performance.getEntriesByType('navigation')[0].responseStatus");
    }

    String title() {
        return driver.getTitle();
    }

    /** The page's first heading. */
    String heading() {
        return driver.findElement(By.tagName("h1")).getText();
    }

    /** The text of the page's content. */
    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    /** All text of the page. */
    String wholeText() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** The texts of the elements that a selector finds. */
    List<String> texts(String selector) {
        return find(selector).stream().map(WebElement::getText).toList();
    }

    List<WebElement> find(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Types into the field of that label, in place of what is there. */
    void type(String label, String text) {
        WebElement field = field(label);
        field.clear();
        field.sendKeys(text);
    }

    /** Chooses from the list of that label. */
    void choose(String label, String option) {
        field(label)
                .findElement(By.xpath("option[normalize-space()=" + quoted(option) + "]"))
                .click();
    }

    private WebElement field(String label) {
        WebElement named = driver.findElement(By.xpath("//label[normalize-space()=" + quoted(label) + "]"));
        return driver.findElement(By.id(String.valueOf(named.getDomAttribute("for"))));
    }

    /** Presses the first button of that text, and waits for the page that comes next. */
    void press(String text) {
        markPage();
        driver.findElement(By.xpath("//button[normalize-space()=" + quoted(text) + "]|//input[@type='submit'][@value="
                        + quoted(text) + "]"))
                .click();
        awaitNextPage(text);
    }

    /** Presses keys that lead to another page, wherever the focus is, and waits until that page is complete. */
    void keysToNextPage(CharSequence... keys) {
        markPage();
        keys(keys);
        awaitNextPage("the keys");
    }

    private void markPage() {
        run("window.pressed = true");
    }

    private void awaitNextPage(String pressed) {
        await(
                "the page after " + pressed,
                () -> run("return !window.pressed && document.readyState === 'complete'")
                        .equals("true"));
    }

    /** Follows the first link of that text. */
    void follow(String text) {
        driver.findElement(By.linkText(text)).click();
    }

    boolean hasLink(String text) {
        return !driver.findElements(By.linkText(text)).isEmpty();
    }

    /** Presses keys, wherever the focus is. */
    void keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void tab() {
        keys(Keys.TAB);
    }

    /** The element that has the focus. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /** Waits for something on the page; what disappears while it is looked at has not come true. */
    void await(String what, BooleanSupplier comeTrue) {
        PATIENCE.until(what + " at " + driver.getCurrentUrl(), () -> {
            try {
                return comeTrue.getAsBoolean();
            } catch (StaleElementReferenceException beingReplaced) {
                return false;
            }
        });
    }

    void awaitHeading(String heading) {
        await(
                "the page " + heading,
                () -> find("h1").stream().anyMatch(one -> one.getText().equals(heading)));
    }

    /** Runs a script in the page. */
    String run(String script, Object... arguments) {
        return String.valueOf(driver.executeScript(script, arguments));
    }

    long number(String script) {
        return ((Number) Objects.requireNonNull(driver.executeScript(script), script)).longValue();
    }

    /** What axe-core finds serious or critical, each with the elements that it is about. */
    List<String> violations() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    /** What the browser complained about since it was asked last: refused scripts, missing files, errors. */
    List<String> complaints() {
        return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The value of a cookie's attribute, as the browser keeps it; empty if there is no such cookie. */
    String cookie(String name, String attribute) {
        return driver.manage().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> String.valueOf(cookie.toJson().get(attribute)))
                .findFirst()
                .orElse("");
    }

    void deleteCookies() {
        driver.manage().deleteAllCookies();
    }

    /** How far the page reaches beyond its window to the right, in pixels. */
    long overhang() {
        return number("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Keeps a picture of the whole page. */
    void picture(Path file) {
        int width = Math.toIntExact(number("return window.innerWidth"));
        pretend(width, number("return document.documentElement.scrollHeight"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            pretend(width, HEIGHT);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
