package nodo.notice.desk;

import nodo.notice.PaymentData;
import nodo.notice.PositionKey;
import nodo.notice.partner.Deputy;
import nodo.notice.partner.PaymentQuestion;
import nodo.notice.partner.StationReply;
import nodo.notice.partner.VerifiedNotice;
import nodo.registry.Station;

/** Nobody answers in a station's place. */
final class NoDeputy implements Deputy {

    @Override
    public boolean standsInFor(Station station) {
        return false;
    }

    @Override
    public boolean helpsOutAfter(Station station, StationReply<?> reply) {
        return false;
    }

    @Override
    public void heard(Station station, StationReply<?> reply) {}

    @Override
    public StationReply<VerifiedNotice> verification(PositionKey notice) {
        throw new IllegalStateException("nobody stands in");
    }

    @Override
    public StationReply<PaymentData> payment(PaymentQuestion question) {
        throw new IllegalStateException("nobody stands in");
    }
}
