package nodo.simulator.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A page that grows line by line. Not thread-safe. */
public final class Page {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="it"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width">
            <title>%1$s</title>
            <style>body{font:1rem/1.5 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}a{margin-right:1rem}</style>
            </head><body><h1>%1$s</h1>
            %2$s
            </body></html>
            """;

    private final String title;
    private final List<String> lines = new ArrayList<>();

    /** A page without content. */
    public Page(String title) {
        this.title = title;
    }

    /** Adds a paragraph. */
    public Page text(String text) {
        lines.add("<p>" + escaped(text) + "</p>");
        return this;
    }

    /** Adds a link. */
    public Page link(String address, String text) {
        lines.add("<p><a href=\"" + escaped(address) + "\">" + escaped(text) + "</a></p>");
        return this;
    }

    /** Sends it. */
    public void send(HttpServletResponse response) throws IOException {
        byte[] content =
                FRAME.formatted(escaped(title), String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html; charset=UTF-8");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** A text as part of a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
