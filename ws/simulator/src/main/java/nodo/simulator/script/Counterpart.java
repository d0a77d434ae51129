package nodo.simulator.script;

/** Whom a script is for. */
public enum Counterpart {
    /** The creditors. */
    EC,
    /** The PSPs, as the hub calls them. */
    PSP,
    /** The touchpoint, as the hub calls it. */
    TOUCHPOINT
}
