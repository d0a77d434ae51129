package nodo.delivery;

/** What will become of a delivery that has not succeeded. */
public enum DeliveryState {

    /** It will be tried when it is due. */
    WAITING,

    /** The protocol's attempts are used up; only an operator can start it again. */
    EXHAUSTED,

    /** The partner answered a well-formed KO: final for the protocol, kept with its fault for an operator to see. */
    REFUSED
}
