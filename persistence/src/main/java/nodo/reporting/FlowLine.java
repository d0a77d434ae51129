package nodo.reporting;

import java.time.Instant;

/**
 * A flow in a list: the revision in force.
 *
 * @param flowId identificativoFlusso
 * @param at dataOraFlusso
 */
public record FlowLine(String flowId, Instant at) {}
