package nodo.local.lab;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is to be measured.
 *
 * @param ratePerSecond payments that begin each second, 1 to 10,000
 * @param duration how long, at least 5 s
 * @param warmup how long before, at a growing rate that is not counted
 * @param beside what begins each second beside them, up to 10,000 of each kind
 */
record LabOptions(int ratePerSecond, Duration duration, Duration warmup, Map<SideLoad, Integer> beside) {

    private static final LabOptions STANDARD =
            new LabOptions(100, Duration.ofMinutes(5), Duration.ofSeconds(90), Map.of());

    LabOptions {
        require(ratePerSecond >= 1 && ratePerSecond <= 10_000, "--rate takes 1 to 10000 payments a second");
        require(duration.compareTo(Duration.ofSeconds(5)) >= 0, "--seconds takes at least 5");
        require(!warmup.isNegative(), "--warmup takes 0 or more seconds");
        beside.forEach((load, rate) -> require(
                rate >= 1 && rate <= 10_000, load.option() + " takes 0 to 10000 " + load.title() + " a second"));
        beside = Map.copyOf(beside);
    }

    /**
     * Reads the words of the command line.
     *
     * @throws IllegalArgumentException with words for people
     */
    static LabOptions of(String... words) {
        LabOptions options = STANDARD;
        for (int i = 0; i < words.length; i += 2) {
            require(i + 1 < words.length, words[i] + " needs a number");
            options = options.with(words[i], number(words[i], words[i + 1]));
        }
        return options;
    }

    private LabOptions with(String option, int value) {
        return switch (option) {
            case "--rate" -> new LabOptions(value, duration, warmup, beside);
            case "--seconds" -> new LabOptions(ratePerSecond, Duration.ofSeconds(value), warmup, beside);
            case "--warmup" -> new LabOptions(ratePerSecond, duration, Duration.ofSeconds(value), beside);
            default ->
                SideLoad.of(option)
                        .map(load -> new LabOptions(ratePerSecond, duration, warmup, with(load, value)))
                        .orElseThrow(() -> new IllegalArgumentException("unknown option " + option
                                + "; there are --rate, --seconds, --warmup, --baskets, --activations and --carts"));
        };
    }

    /** The same with another kind beside; none each second is none at all. */
    private Map<SideLoad, Integer> with(SideLoad load, int rate) {
        Map<SideLoad, Integer> all = new EnumMap<>(SideLoad.class);
        all.putAll(beside);
        if (rate == 0) {
            all.remove(load);
        } else {
            all.put(load, rate);
        }
        return all;
    }

    private static int number(String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " takes a whole number, not " + text, e);
        }
    }

    private static void require(boolean met, String complaint) {
        if (!met) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
