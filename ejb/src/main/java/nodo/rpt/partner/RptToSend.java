package nodo.rpt.partner;

import nodo.registry.Channel;
import nodo.rpt.RptKey;

/**
 * An RPT as it is sent to a PSP.
 *
 * @param psp identificativoPSP
 * @param channel the channel that takes it
 * @param key its key
 * @param document its exact bytes, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // on its way out, compared nowhere
public record RptToSend(String psp, Channel channel, RptKey key, byte[] document) {}
