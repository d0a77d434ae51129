package nodo.standin;

/** Who put a station in stand-in. */
public enum StandInCause {
    /** The hub, because the station was hardly ever there; probes end it. */
    MONITOR,

    /** An operator, who ends it too. */
    OPERATOR
}
