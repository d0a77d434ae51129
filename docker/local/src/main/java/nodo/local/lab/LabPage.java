package nodo.local.lab;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, as one HTML page with its charts inside. */
final class LabPage {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 200;
    private static final int ROW = 26;
    private static final List<String> PERCENTILES = List.of("p50Millis", "p90Millis", "p99Millis", "maxMillis");

    private LabPage() {}

    static String of(LabResult result, Instant at, String machine) {
        return """
                <!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Nodo load lab</title><style>
                body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#17324d}
                h1,h2{line-height:1.2} table{border-collapse:collapse;width:100%%} th,td{padding:.3rem .6rem;
                border-bottom:1px solid #d9dadb;text-align:right} th:first-child,td:first-child{text-align:left}
                svg{width:100%%;height:auto} pre{overflow:auto;background:#f5f5f5;padding:1rem}
                </style></head><body><h1>Nodo load lab</h1><p>%s. %s.</p>
                <p><strong>%.1f complete payments a second</strong>, %d of %d complete; asked for %d a second during %d s.
                </p>%s<h2>Payments completed in each second</h2>%s<h2>Latency from the intended time</h2>%s
                <h2>CPU, in cores</h2>%s<h2>Floors</h2>%s<h2>The three ledgers</h2><pre>%s</pre></body></html>
                """.formatted(
                        at,
                        escaped(machine),
                        result.perSecond(),
                        result.complete(),
                        result.load().getInt("asked"),
                        result.options().ratePerSecond(),
                        result.options().duration().toSeconds(),
                        beside(result),
                        series(result),
                        latencies(result),
                        cores(result),
                        floors(result),
                        escaped(result.ledgers().table()));
    }

    private static String beside(LabResult result) {
        return result.beside().entrySet().stream()
                .map(kind -> "<p>" + escaped(LabText.beside(kind.getKey(), kind.getValue())) + ".</p>")
                .collect(Collectors.joining());
    }

    private static String series(LabResult result) {
        List<JsonObject> seconds = result.load().getJsonArray("bySecond").getValuesAs(JsonObject.class);
        double most = seconds.stream()
                .mapToInt(second -> second.getInt("complete"))
                .max()
                .orElse(1);
        double last = seconds.stream()
                .mapToInt(second -> second.getInt("second"))
                .max()
                .orElse(1);
        String points = seconds.stream()
                .map(second -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        WIDTH * second.getInt("second") / Math.max(last, 1),
                        HEIGHT - (HEIGHT - 20) * second.getInt("complete") / Math.max(most, 1)))
                .collect(Collectors.joining(" "));
        return """
                <svg viewBox="0 0 %1$d %2$d" role="img" aria-label="payments by second"><line x1="0" x2="%1$d" y1="%2$d"
                y2="%2$d" stroke="#5c6f82"/><polyline fill="none" stroke="#0066cc" stroke-width="2" points="%3$s"/>
                <text x="4" y="14" font-size="12">at most %4$.0f in one second</text></svg>""".formatted(WIDTH, HEIGHT, points, most);
    }

    private static String latencies(LabResult result) {
        StringBuilder rows = new StringBuilder("<table><tr><th>operation</th><th>times</th><th>p50 ms</th>"
                + "<th>p90 ms</th><th>p99 ms</th><th>longest ms</th></tr>");
        result.operations().forEach((operation, step) -> {
            rows.append("<tr><td>")
                    .append(escaped(operation))
                    .append("</td><td>")
                    .append(step.get("count"));
            PERCENTILES.forEach(
                    name -> rows.append(String.format(Locale.ROOT, "</td><td>%.1f", LabText.millis(step, name))));
            rows.append("</td></tr>");
        });
        result.deliveryMillis()
                .forEach((delivery, millis) -> rows.append(String.format(
                        Locale.ROOT,
                        "<tr><td>%s</td><td></td><td>%.1f</td><td></td><td>%.1f</td><td></td></tr>",
                        escaped(delivery),
                        millis.get(0),
                        millis.get(1))));
        return rows.append("</table>").toString();
    }

    private static String cores(LabResult result) {
        double most = result.cores().values().stream()
                .mapToDouble(cores -> cores)
                .max()
                .orElse(1);
        StringBuilder bars = new StringBuilder();
        int y = 0;
        for (var part : result.cores().entrySet()) {
            bars.append(String.format(
                    Locale.ROOT,
                    "<text x=\"0\" y=\"%d\" font-size=\"13\">%s</text><rect x=\"220\" y=\"%d\" width=\"%.1f\" "
                            + "height=\"16\" fill=\"#0066cc\"/><text x=\"%.1f\" y=\"%d\" font-size=\"13\">%.2f (%.1f ms a "
                            + "payment)</text>",
                    y + 14,
                    escaped(part.getKey()),
                    y + 2,
                    360 * part.getValue() / Math.max(most, 0.01),
                    226 + 360 * part.getValue() / Math.max(most, 0.01),
                    y + 14,
                    part.getValue(),
                    result.cpuMillisPerPayment(part.getKey())));
            y += ROW;
        }
        return "<svg viewBox=\"0 0 " + WIDTH + " " + y + "\" role=\"img\" aria-label=\"CPU by process\">" + bars
                + "</svg>";
    }

    private static String floors(LabResult result) {
        return result.floors().stream()
                .map(floor -> String.format(
                        Locale.ROOT,
                        "<tr><td>%s</td><td>%.0f</td><td>%.2f</td><td>%.2f</td></tr>",
                        escaped(floor.name()),
                        floor.perSecond(),
                        floor.p50Millis(),
                        floor.p99Millis()))
                .collect(Collectors.joining(
                        "",
                        "<table><tr><th>floor</th><th>a second</th><th>p50 ms</th><th>p99 ms</th></tr>",
                        "</table>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
