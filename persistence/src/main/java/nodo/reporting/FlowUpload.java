package nodo.reporting;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A flow as a PSP sent it, before its document was read.
 *
 * @param flowId identificativoFlusso, well-formed, at most 35 characters
 * @param psp the sending PSP
 * @param pspBroker its broker
 * @param channel the channel it came through
 * @param creditor identificativoDominio, 1 to 35 characters
 * @param at dataOraFlusso; what has no zone is Italian time
 * @param receivedAt when it came
 */
public record FlowUpload(
        String flowId,
        String psp,
        String pspBroker,
        String channel,
        String creditor,
        OffsetDateTime at,
        Instant receivedAt) {

    /** What makes its identifier unique. */
    public FlowKey key() {
        return FlowKey.of(psp, at, flowId);
    }
}
