package nodo.journal;

/**
 * Who asks and who answers.
 *
 * <p>Source: the giornale degli eventi, identificativoFruitore and identificativoErogatore.
 *
 * @param requester the calling system: channel, station, or component of the node; cut to 35 characters
 * @param provider the called system: likewise
 */
public record EventParties(String requester, String provider) {

    /** The node as a party. */
    public static final String NODE = "NodoDeiPagamentiSPC";

    /** Whoever calls without being known yet. */
    public static final String UNKNOWN = "UNKNOW";

    public EventParties {
        requester = Bounded.cut(requester, Bounded.IDENTIFIER);
        provider = Bounded.cut(provider, Bounded.IDENTIFIER);
    }

    /** A partner calls the node. */
    public static EventParties inbound(String partner) {
        return new EventParties(partner, NODE);
    }

    /** The node calls a partner. */
    public static EventParties outbound(String partner) {
        return new EventParties(NODE, partner);
    }

    /** Nobody else takes part. */
    public static EventParties internal() {
        return new EventParties(NODE, NODE);
    }
}
