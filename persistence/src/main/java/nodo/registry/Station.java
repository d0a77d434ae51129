package nodo.registry;

import java.net.URI;
import java.util.Optional;

/**
 * A station of a broker of creditor institutions: the system that answers for them.
 *
 * @param id unique in the system, by convention the broker's id, an underscore and two digits
 * @param brokerId the one broker that owns it
 * @param enabled a disabled one is PPT_STAZIONE_INT_PA_DISABILITATA
 * @param password what it must sign its calls with; absent: it cannot sign in
 * @param version 1 speaks the classic interfaces, 2 paForNode
 * @param primitiveVersion 1 is asked by paGetPayment and told by paSendRT, 2 by their V2
 * @param endpoints where it listens
 * @param fourthModel whether it takes payments started at the provider (modello 4)
 * @param instantRt whether its receipts are sent at once instead of by the job
 * @param standIn whether the hub may answer for it while it is away
 * @param connection how to talk to it
 */
public record Station(
        String id,
        String brokerId,
        boolean enabled,
        Optional<PasswordHash> password,
        int version,
        int primitiveVersion,
        Endpoints endpoints,
        boolean fourthModel,
        boolean instantRt,
        boolean standIn,
        Connection connection) {

    /** The version that speaks paForNode. */
    public static final int NOTICE_MODEL = 2;

    public Station {
        Formats.requireIdentifier(id);
        Formats.requireIdentifier(brokerId);
        Versions.require(version);
        Versions.require(primitiveVersion);
    }

    /** Whether it speaks paForNode; otherwise the hub translates to the classic interfaces. */
    public boolean speaksNoticeModel() {
        return version == NOTICE_MODEL;
    }

    Station withPassword(Optional<PasswordHash> changed) {
        return new Station(
                id,
                brokerId,
                enabled,
                changed,
                version,
                primitiveVersion,
                endpoints,
                fourthModel,
                instantRt,
                standIn,
                connection);
    }

    /**
     * The addresses of a station, absolute http or https each.
     *
     * @param classic paaVerificaRPT, paaAttivaRPT, and the rest of the classic interfaces
     * @param paForNode the notice model
     * @param rt paaInviaRT, where it differs from the classic one
     * @param redirect the page to send a citizen back to
     * @param redirectQueryString appended to that page's address
     */
    public record Endpoints(
            Optional<URI> classic,
            Optional<URI> paForNode,
            Optional<URI> rt,
            Optional<URI> redirect,
            Optional<String> redirectQueryString) {}
}
