package nodo.wisp.rest;

import java.util.List;
import java.util.Map;

/**
 * A page with one form.
 *
 * @param title its title and heading
 * @param text one sentence
 * @param action where the form goes
 * @param fields what it brings there
 * @param buttons at least one
 */
record FormPage(String title, String text, String action, Map<String, String> fields, List<Button> buttons) {

    /**
     * A button.
     *
     * @param name the field that it adds; empty if it adds none
     * @param value that field's value
     * @param label what it says
     */
    record Button(String name, String value, String label) {}

    String html() {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"it\"><head><meta charset=\"UTF-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(escaped(title))
                .append("</title></head><body><main><h1>")
                .append(escaped(title))
                .append("</h1><p>")
                .append(escaped(text))
                .append("</p><form method=\"post\" action=\"")
                .append(escaped(action))
                .append("\">");
        fields.forEach((name, value) -> out.append("<input type=\"hidden\" name=\"")
                .append(escaped(name))
                .append("\" value=\"")
                .append(escaped(value))
                .append("\">"));
        buttons.forEach(button -> out.append(button(button)));
        return out.append("</form></main></body></html>\n").toString();
    }

    private static String button(Button button) {
        String field = button.name().isEmpty()
                ? ""
                : " name=\"" + escaped(button.name()) + "\" value=\"" + escaped(button.value()) + "\"";
        return "<p><button type=\"submit\"" + field + ">" + escaped(button.label()) + "</button></p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
