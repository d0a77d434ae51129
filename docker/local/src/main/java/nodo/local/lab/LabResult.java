package nodo.local.lab;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nodo.local.ledger.LedgerComparison;

/**
 * What was measured.
 *
 * @param options what was asked for
 * @param load the PSP simulator's report
 * @param beside the simulators' reports of what was driven beside
 * @param elapsed how long the load took
 * @param cores CPU of each process meanwhile, as a share of one core
 * @param deliveryMillis how long took what followed by itself, receipts and RTs: half of them, and 99 of 100
 * @param floors what could not be beaten
 * @param ledgers the verdict of the three ledgers
 */
record LabResult(
        LabOptions options,
        JsonObject load,
        Map<SideLoad, JsonObject> beside,
        Duration elapsed,
        Map<String, Double> cores,
        Map<String, List<Double>> deliveryMillis,
        List<Times> floors,
        LedgerComparison ledgers) {

    /** What became of the steps of all payments, by operation; those beside have names of their own. */
    Map<String, JsonObject> operations() {
        Map<String, JsonObject> all = new TreeMap<>();
        load.getJsonObject("operations").forEach((name, step) -> all.put(name, step.asJsonObject()));
        beside.forEach((load, report) -> report.getJsonObject("operations")
                .forEach((name, step) -> all.put(load.option().substring(2) + ": " + name, step.asJsonObject())));
        return all;
    }

    long complete() {
        return load.getJsonNumber("complete").longValueExact();
    }

    double perSecond() {
        return complete() * 1000.0 / load.getJsonNumber("elapsedMillis").longValueExact();
    }

    /** Payments of all kinds; a cart is one. */
    long completeOfAllKinds() {
        return complete()
                + beside.values().stream()
                        .mapToLong(report -> report.getJsonNumber("complete").longValueExact())
                        .sum();
    }

    /** CPU of one payment of any kind in milliseconds, by process. */
    double cpuMillisPerPayment(String part) {
        return cores.getOrDefault(part, 0.0) * elapsed.toMillis() / Math.max(completeOfAllKinds(), 1);
    }
}
