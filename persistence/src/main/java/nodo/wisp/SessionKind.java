package nodo.wisp;

/** Whether the payer still has to choose. */
public enum SessionKind {
    /** Parked: the payer chooses on the pages of the payment manager. */
    WISP,
    /** The institution chose the provider, whose page the payer is sent to. */
    DIRECT
}
