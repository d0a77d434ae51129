package nodo.jobs.desk;

/**
 * What came of asking for a job to run.
 */
public sealed interface JobTurn {

    /**
     * It ran to its end.
     *
     * @param done how many things it dealt with
     */
    record Ran(int done) implements JobTurn {}

    /** Its configuration key switches it off. */
    record SwitchedOff() implements JobTurn {}

    /** It runs elsewhere. */
    record Busy() implements JobTurn {}
}
