package nodo.touchpoint.desk;

import nodo.delivery.desk.Parcel;
import nodo.notice.CloseId;
import nodo.touchpoint.partner.NotifyRequest;

/**
 * A notification on its way to one PSP.
 *
 * @param delivery the delivery's number
 * @param partner the channel
 * @param close the close that it tells of
 * @param request the message
 */
record NotifyParcel(long delivery, String partner, CloseId close, NotifyRequest request) implements Parcel {}
