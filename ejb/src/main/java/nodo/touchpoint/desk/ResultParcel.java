package nodo.touchpoint.desk;

import nodo.delivery.desk.Parcel;
import nodo.touchpoint.partner.ResultRequest;
import nodo.touchpoint.partner.Touchpoint;

/**
 * A result on its way to the touchpoint.
 *
 * @param delivery the delivery's number
 * @param request the message
 */
record ResultParcel(long delivery, ResultRequest request) implements Parcel {

    @Override
    public String partner() {
        return Touchpoint.PARTNER;
    }
}
