package nodo.journal;

/**
 * What kind of event it is: the operation, the half of the exchange and what became of it.
 *
 * <p>Source: the giornale degli eventi, tipoEvento, sottoTipoEvento and esito.
 *
 * @param operation the name of the operation as in its WSDL, or of an internal event; cut to 70 characters
 */
public record EventType(String operation, EventSubtype subtype, EventOutcome outcome) {

    static final int LONGEST_OPERATION = 70;

    public EventType {
        operation = Bounded.cut(operation, LONGEST_OPERATION);
    }

    /** A request of a partner came in. */
    public static EventType requestReceived(String operation) {
        return new EventType(operation, EventSubtype.REQ, EventOutcome.RICEVUTA);
    }

    /** An answer went out to a partner. */
    public static EventType answerSent(String operation) {
        return new EventType(operation, EventSubtype.RESP, EventOutcome.INVIATA);
    }

    /** A KO answer went out to a partner. */
    public static EventType refusalSent(String operation) {
        return new EventType(operation, EventSubtype.RESP, EventOutcome.INVIATA_KO);
    }

    /** A request goes out to a partner; a {@linkplain #requestKeptBack second line} of its exchange tells if it did not. */
    public static EventType requestSent(String operation) {
        return new EventType(operation, EventSubtype.REQ, EventOutcome.INVIATA);
    }

    /** A request did not go out: the hub's own limits kept it back. */
    public static EventType requestKeptBack(String operation) {
        return new EventType(operation, EventSubtype.REQ, EventOutcome.INVIATA_KO);
    }

    /** A partner answered. */
    public static EventType answerReceived(String operation) {
        return new EventType(operation, EventSubtype.RESP, EventOutcome.RICEVUTA);
    }

    /** A partner answered KO, or something that cannot be used, or not at all. */
    public static EventType refusalReceived(String operation) {
        return new EventType(operation, EventSubtype.RESP, EventOutcome.RICEVUTA_KO);
    }

    /** Something changed inside that has no history of its own; {@link EventDetails#status()} tells a new state. */
    public static EventType stateChanged(String operation) {
        return new EventType(operation, EventSubtype.INTERN, EventOutcome.CAMBIO_STATO);
    }

    /** Whether the event crossed an interface. */
    public EventCategory category() {
        return subtype == EventSubtype.INTERN ? EventCategory.INTERNO : EventCategory.INTERFACCIA;
    }
}
