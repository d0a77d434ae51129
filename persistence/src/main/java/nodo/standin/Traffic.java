package nodo.standin;

/**
 * What a station was asked about notices in some time.
 *
 * @param station the station
 * @param calls the questions
 * @param faults those of them that found nobody there
 */
public record Traffic(String station, long calls, long faults) {

    private static final int WHOLE = 100;

    /** Whether fewer calls than this share found the station there. */
    public boolean isLessAvailableThan(int percentage) {
        return (calls - faults) * WHOLE < calls * percentage;
    }

    /** Whether it has more than this share of all calls. */
    public boolean isMoreThan(int percentage, long all) {
        return calls * WHOLE > all * percentage;
    }
}
