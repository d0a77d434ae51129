package nodo.local.lab;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nodo.local.ledger.LedgerComparison;

/**
 * What was measured.
 *
 * @param options what was asked for
 * @param load the PSP simulator's report
 * @param elapsed how long the load took
 * @param cores CPU of each process meanwhile, as a share of one core
 * @param receiptMillis from outcome to delivered receipt: half of them, and 99 of 100
 * @param floors what could not be beaten
 * @param ledgers the verdict of the three ledgers
 */
record LabResult(
        LabOptions options,
        JsonObject load,
        Duration elapsed,
        Map<String, Double> cores,
        List<Double> receiptMillis,
        List<Times> floors,
        LedgerComparison ledgers) {

    long complete() {
        return load.getJsonNumber("complete").longValueExact();
    }

    double perSecond() {
        return complete() * 1000.0 / load.getJsonNumber("elapsedMillis").longValueExact();
    }

    /** CPU of one payment in milliseconds, by process. */
    double cpuMillisPerPayment(String part) {
        return cores.getOrDefault(part, 0.0) * elapsed.toMillis() / Math.max(complete(), 1);
    }
}
