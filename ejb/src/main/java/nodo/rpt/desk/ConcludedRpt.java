package nodo.rpt.desk;

import nodo.rpt.Rpt;
import nodo.rpt.partner.ChannelReply;
import nodo.rpt.partner.RptTaken;

/**
 * An RPT that was sent, and what came of it.
 *
 * @param rpt the RPT, locked, in its new state
 * @param reply what its PSP said
 */
public record ConcludedRpt(Rpt rpt, ChannelReply<RptTaken> reply) {}
