package nodo.rt.desk;

import nodo.delivery.desk.Parcel;
import nodo.rpt.partner.ChannelRequest;
import nodo.rt.partner.Taken;

/**
 * A message on its way to a PSP's channel.
 *
 * @param delivery the delivery's number
 * @param partner the channel
 * @param request the message
 */
record ChannelParcel(long delivery, String partner, ChannelRequest<Taken> request) implements Parcel {}
