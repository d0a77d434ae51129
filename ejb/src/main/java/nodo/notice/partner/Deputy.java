package nodo.notice.partner;

import nodo.notice.PaymentData;
import nodo.notice.PositionKey;
import nodo.registry.Station;

/**
 * Who answers about notices in the place of a station that is away. Tests have one that never does.
 *
 * <p>Source: flows-notice §18.
 */
public interface Deputy {

    /** Whether a station's notices are answered in its place now. Asked at every question: looks nothing up. */
    boolean standsInFor(Station station);

    /** Whether it is asked after this answer of a station, which was one call's. */
    boolean helpsOutAfter(Station station, StationReply<?> reply);

    /** Hears how a question to a station ended, so as to know who is away. Looks nothing up, and writes nothing. */
    void heard(Station station, StationReply<?> reply);

    /** What the notice costs. Called with no transaction open. */
    StationReply<VerifiedNotice> verification(PositionKey notice);

    /** How its payment is made up. Called with no transaction open. */
    StationReply<PaymentData> payment(PaymentQuestion question);
}
