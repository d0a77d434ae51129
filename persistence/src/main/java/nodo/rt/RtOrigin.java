package nodo.rt;

/** How an RT came to the node. */
public enum RtOrigin {
    /** Its PSP sent it: nodoInviaRT. */
    PUSH,

    /** The node fetched it from its PSP: pspChiediRT. */
    PULL,

    /** The node made it, since no PSP will. */
    NODE
}
