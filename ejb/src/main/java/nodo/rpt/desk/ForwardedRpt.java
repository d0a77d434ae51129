package nodo.rpt.desk;

import nodo.rpt.RptId;
import nodo.rpt.partner.ChannelRequest;
import nodo.rpt.partner.RptTaken;

/**
 * An RPT that left for its PSP: written as sent, and ready to be sent.
 *
 * @param rpt the RPT
 * @param request pspInviaRPT
 */
public record ForwardedRpt(RptId rpt, ChannelRequest<RptTaken> request) {}
