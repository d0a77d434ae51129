package nodo.activation;

/** What is known of a creditor's will to send an RPT. The names are ours; inferred. */
public enum ActivationState {

    /** The question may have left, and no answer is known. */
    ASKED,

    /** The creditor accepted: the RPT comes. */
    ACCEPTED,

    /** The creditor refused, or never heard the question: no RPT comes. */
    REFUSED,

    /** The answer was lost or could not be read: the RPT may come. */
    UNKNOWN;

    /** Whether an RPT may come. */
    public boolean awaitsRpt() {
        return this != REFUSED;
    }

    /** The state after a question was asked again. */
    ActivationState askedAgain() {
        return this == REFUSED ? ASKED : this;
    }

    /**
     * The state after what was learned of the creditor's will.
     *
     * @param told ACCEPTED, REFUSED or UNKNOWN
     */
    ActivationState after(ActivationState told) {
        return switch (this) {
            case ACCEPTED -> ACCEPTED;
            case UNKNOWN -> told == ACCEPTED ? ACCEPTED : UNKNOWN;
            case ASKED, REFUSED -> told;
        };
    }
}
