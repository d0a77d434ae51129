package nodo.reporting;

import java.io.Serializable;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What makes a flow's identifier unique. Source: fdr §2.
 *
 * @param psp the PSP's id, 1 to 35 characters
 * @param year the calendar year of dataOraFlusso, as it was written
 * @param flowId identificativoFlusso, 1 to 35 characters
 */
public record FlowKey(
        @Nullable String psp,
        @Nullable Integer year,
        @Nullable String flowId) implements Serializable {

    /** The key of a flow with that time. */
    public static FlowKey of(String psp, OffsetDateTime at, String flowId) {
        return new FlowKey(psp, at.getYear(), flowId);
    }
}
