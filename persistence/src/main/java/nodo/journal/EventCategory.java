package nodo.journal;

/**
 * Whether an event crossed an interface (categoriaEvento).
 *
 * <p>Source: the giornale degli eventi.
 */
public enum EventCategory {
    /** A message on an external interface. */
    INTERFACCIA,

    /** Inside the node. */
    INTERNO
}
