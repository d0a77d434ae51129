package nodo.rt.desk;

import nodo.delivery.desk.Parcel;
import nodo.notice.partner.StationRequest;
import nodo.rpt.RptId;
import nodo.rt.partner.Taken;

/**
 * An RT on its way to its creditor's station.
 *
 * @param delivery the delivery's number
 * @param partner the station
 * @param rpt the RPT that it answers
 * @param request the message
 */
record RtParcel(long delivery, String partner, RptId rpt, StationRequest<Taken> request) implements Parcel {}
