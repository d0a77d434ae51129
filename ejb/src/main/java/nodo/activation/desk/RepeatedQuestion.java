package nodo.activation.desk;

import nodo.delivery.desk.Parcel;
import nodo.notice.partner.PaymentTerms;
import nodo.notice.partner.StationRequest;
import nodo.rpt.RptKey;

/**
 * A question whose answer was lost, on its way once more.
 *
 * @param delivery the delivery's number
 * @param partner the station
 * @param key the RPT that is asked for
 * @param request the message
 */
record RepeatedQuestion(long delivery, String partner, RptKey key, StationRequest<PaymentTerms> request)
        implements Parcel {}
