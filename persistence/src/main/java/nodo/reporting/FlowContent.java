package nodo.reporting;

import java.time.OffsetDateTime;

/**
 * What a valid document says, but for its payments, of which there may be too many for the memory.
 *
 * @param flowId identificativoFlusso
 * @param at dataOraFlusso; what has no zone is Italian time
 * @param head what else it says of itself
 * @param found number and sum of the payments in it
 */
public record FlowContent(String flowId, OffsetDateTime at, FlowHead head, FlowTotals found) {

    /** Whether number and total are those of the payments. */
    public boolean addsUp() {
        return head.told().equals(found);
    }
}
