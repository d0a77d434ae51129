package nodo.local.lab;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import nodo.local.LocalHub;

/**
 * How much CPU each part of a hub has used since its start.
 *
 * @param byPart the time by part, in a fixed order
 */
record CpuTimes(Map<String, Duration> byPart) {

    static CpuTimes of(LocalHub hub) {
        Map<String, Duration> times = new LinkedHashMap<>();
        times.put("hub (Payara Server)", time(hub.serverProcess()));
        times.put("simulators (Payara Micro)", time(hub.simulatorProcess()));
        times.put("database (PostgreSQL)", withChildren(hub.databaseProcess()));
        times.put("lab", time(ProcessHandle.current()));
        return new CpuTimes(times);
    }

    /** Connections of a pool live on, so that what ended children had used is little. */
    private static Duration withChildren(ProcessHandle process) {
        return process.descendants().map(CpuTimes::time).reduce(time(process), Duration::plus);
    }

    private static Duration time(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What was used since an earlier reading, as a share of one core. */
    Map<String, Double> coresSince(CpuTimes earlier, Duration elapsed) {
        Map<String, Double> cores = new LinkedHashMap<>();
        byPart.forEach((part, time) -> cores.put(
                part,
                time.minus(earlier.byPart.getOrDefault(part, Duration.ZERO)).toNanos() / (double) elapsed.toNanos()));
        return cores;
    }
}
