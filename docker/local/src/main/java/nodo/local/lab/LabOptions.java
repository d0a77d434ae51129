package nodo.local.lab;

import java.time.Duration;

/**
 * What is to be measured.
 *
 * @param ratePerSecond payments that begin each second, 1 to 10,000
 * @param duration how long, at least 5 s
 * @param warmup how long before, at a growing rate that is not counted
 * @param basketsPerSecond touchpoint payments of one notice that begin each second beside them, 0 to 10,000
 */
record LabOptions(int ratePerSecond, Duration duration, Duration warmup, int basketsPerSecond) {

    private static final LabOptions STANDARD = new LabOptions(100, Duration.ofMinutes(5), Duration.ofSeconds(90), 0);

    LabOptions {
        require(ratePerSecond >= 1 && ratePerSecond <= 10_000, "--rate takes 1 to 10000 payments a second");
        require(duration.compareTo(Duration.ofSeconds(5)) >= 0, "--seconds takes at least 5");
        require(!warmup.isNegative(), "--warmup takes 0 or more seconds");
        require(
                basketsPerSecond >= 0 && basketsPerSecond <= 10_000,
                "--baskets takes 0 to 10000 touchpoint payments a second");
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
            case "--rate" -> new LabOptions(value, duration, warmup, basketsPerSecond);
            case "--seconds" -> new LabOptions(ratePerSecond, Duration.ofSeconds(value), warmup, basketsPerSecond);
            case "--warmup" -> new LabOptions(ratePerSecond, duration, Duration.ofSeconds(value), basketsPerSecond);
            case "--baskets" -> new LabOptions(ratePerSecond, duration, warmup, value);
            default ->
                throw new IllegalArgumentException(
                        "unknown option " + option + "; there are --rate, --seconds, --warmup and --baskets");
        };
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
