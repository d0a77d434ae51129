package nodo.local.lab;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured, for a terminal. */
final class LabText {

    private LabText() {}

    static String of(LabResult result) {
        StringBuilder text = new StringBuilder();
        text.append(line(
                "%d of %d payments complete, %.1f a second (asked: %d a second for %d s)",
                result.complete(),
                result.load().getInt("asked"),
                result.perSecond(),
                result.options().ratePerSecond(),
                result.options().duration().toSeconds()));
        result.beside().forEach((load, report) -> text.append(line("%s", beside(load, report))));
        result.operations().forEach((operation, step) -> text.append(operation(operation, step)));
        result.deliveryMillis()
                .forEach((delivery, millis) -> text.append(line(
                        "  %-34s                p50 %8.1f ms                  p99 %8.1f ms",
                        delivery, millis.get(0), millis.get(1))));
        result.cores()
                .forEach((part, cores) -> text.append(line(
                        "  CPU %-26s %5.2f cores, %6.2f ms a payment", part, cores, result.cpuMillisPerPayment(part))));
        for (Times floor : result.floors()) {
            text.append(line(
                    "  floor: %-28s %8.0f a second   p50 %7.2f ms   p99 %7.2f ms",
                    floor.name(), floor.perSecond(), floor.p50Millis(), floor.p99Millis()));
        }
        return text.append(result.ledgers().table()).toString();
    }

    /** How many of a kind were complete. */
    static String beside(SideLoad load, JsonObject report) {
        return String.format(
                Locale.ROOT,
                "%d of %d %s complete",
                report.getJsonNumber("complete").longValueExact(),
                report.getInt("asked"),
                load.title());
    }

    private static String operation(String name, JsonObject step) {
        String answers = step.getJsonObject("answers").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(answer -> answer.getKey() + " " + answer.getValue())
                .collect(Collectors.joining(", "));
        return line(
                "  %-34s %8d times   p50 %8.1f ms   p90 %8.1f ms   p99 %8.1f ms   max %8.1f ms   %s",
                name,
                step.getJsonNumber("count").longValueExact(),
                millis(step, "p50Millis"),
                millis(step, "p90Millis"),
                millis(step, "p99Millis"),
                millis(step, "maxMillis"),
                answers);
    }

    static double millis(JsonObject step, String name) {
        return step.getJsonNumber(name).doubleValue();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format + "%n", values);
    }
}
