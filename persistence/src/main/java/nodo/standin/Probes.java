package nodo.standin;

/**
 * How the latest probes of a station went.
 *
 * @param results the oldest first: 1 healthy, 0 not; at most {@link #MOST}
 */
public record Probes(String results) {

    /** The most results that are kept. */
    public static final int MOST = 50;

    /** None was sent. */
    public static final Probes NONE = new Probes("");

    private static final String HEALTHY = "1";
    private static final String UNHEALTHY = "0";
    private static final int WHOLE = 100;

    public Probes {
        if (results.length() > MOST || !results.matches("[01]*")) {
            throw new IllegalArgumentException("at most " + MOST + " results, each 0 or 1");
        }
    }

    /**
     * The results after one more.
     *
     * @param healthy how it went
     * @param most how many are looked at, 1 to {@link #MOST}; older ones are forgotten
     */
    public Probes and(boolean healthy, int most) {
        String all = results + (healthy ? HEALTHY : UNHEALTHY);
        return new Probes(all.substring(Math.max(0, all.length() - most)));
    }

    /**
     * Whether the station is well again: there are so many results, and so large a share of them is healthy.
     *
     * @param wanted how many results it takes
     * @param leastPercentage the share, 1 to 100
     */
    public boolean areHealthy(int wanted, int leastPercentage) {
        return count() >= wanted && healthy() * WHOLE >= count() * leastPercentage;
    }

    /** How many were sent, of those that are kept. */
    public int count() {
        return results.length();
    }

    /** How many of them were healthy. */
    public int healthy() {
        return (int)
                results.chars().filter(result -> result == HEALTHY.charAt(0)).count();
    }
}
