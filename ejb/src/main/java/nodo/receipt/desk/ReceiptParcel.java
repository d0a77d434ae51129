package nodo.receipt.desk;

import nodo.delivery.desk.Parcel;
import nodo.notice.PaymentToken;
import nodo.notice.PositionKey;
import nodo.notice.partner.StationRequest;
import nodo.receipt.partner.ReceiptAccepted;

/**
 * A receipt on its way to one station.
 *
 * @param delivery the delivery's number
 * @param partner the station
 * @param token the receipt's id
 * @param position the position to lock when it arrived
 * @param request the message
 */
record ReceiptParcel(
        long delivery,
        String partner,
        PaymentToken token,
        PositionKey position,
        StationRequest<ReceiptAccepted> request)
        implements Parcel {}
