package nodo.wisp.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page for a payer with one form, in the frame that all pages of the hub have, without scripts.
 *
 * @param language what it is told in
 * @param creditor whom the payer pays
 * @param amount how much, with the currency
 * @param text one sentence
 * @param form what the payer may send
 * @param languageFields what shows the same page in the other language; empty if the page has no other
 */
record FormPage(
        FormLanguage language,
        String creditor,
        String amount,
        String text,
        Form form,
        Map<String, String> languageFields) {

    private static final Pattern WORD = Pattern.compile("\\{([a-z]+)}");
    private static final String FRAME = frame();

    /**
     * A form.
     *
     * @param action where it goes
     * @param fields what it brings there
     * @param buttons at least one, the most likely first
     */
    record Form(String action, Map<String, String> fields, List<Button> buttons) {}

    /**
     * A button.
     *
     * @param name the field that it adds; empty if it adds none
     * @param value that field's value
     * @param label what it says
     */
    record Button(String name, String value, String label) {}

    /** Where the form of the other language goes. */
    static final String PATH = "wisp-form";

    String html() {
        Map<String, String> words = Map.of(
                "lang", language.code(),
                "title", escaped(language.text("title", creditor)),
                "product", escaped(language.text("product")),
                "tagline", escaped(language.text("tagline")),
                "owner", escaped(language.shell("owner")),
                "skip", escaped(language.shell("skip.content")),
                "footer", escaped(language.shell("footer")),
                "tools", tools(),
                "content", content());
        return WORD.matcher(FRAME)
                .replaceAll(word -> Matcher.quoteReplacement(words.getOrDefault(word.group(1), word.group())));
    }

    private String tools() {
        return languageFields.isEmpty()
                ? ""
                : "<form method=\"post\" action=\"" + PATH + "\">" + hidden(languageFields)
                        + "<button type=\"submit\" class=\"nodo-link\" lang=\""
                        + language.other().code() + "\">" + escaped(language.text("language.other"))
                        + "</button></form>";
    }

    private String content() {
        StringBuilder out = new StringBuilder("<div class=\"nodo-section\"><dl class=\"nodo-facts\">")
                .append(fact("creditor", creditor))
                .append(fact("amount", amount))
                .append("</dl></div><p>")
                .append(escaped(text))
                .append("</p><form method=\"post\" action=\"")
                .append(escaped(form.action()))
                .append("\">")
                .append(hidden(form.fields()))
                .append("<div class=\"nodo-actions\">");
        String look = "nodo-button";
        for (Button button : form.buttons()) {
            out.append(button(button, look));
            look = "nodo-button nodo-plain";
        }
        return out.append("</div></form>").toString();
    }

    private String fact(String name, String value) {
        return "<div><dt>" + escaped(language.text(name)) + "</dt><dd>" + escaped(value) + "</dd></div>";
    }

    private static String hidden(Map<String, String> fields) {
        StringBuilder out = new StringBuilder();
        fields.forEach((name, value) -> out.append("<input type=\"hidden\" name=\"")
                .append(escaped(name))
                .append("\" value=\"")
                .append(escaped(value))
                .append("\">"));
        return out.toString();
    }

    private static String button(Button button, String look) {
        String field = button.name().isEmpty()
                ? ""
                : " name=\"" + escaped(button.name()) + "\" value=\"" + escaped(button.value()) + "\"";
        return "<button type=\"submit\" class=\"" + look + "\"" + field + ">" + escaped(button.label()) + "</button>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String frame() {
        try (InputStream file = FormPage.class.getResourceAsStream("/nodo/theme/plain.html")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
