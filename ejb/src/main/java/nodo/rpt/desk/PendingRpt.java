package nodo.rpt.desk;

import nodo.rpt.RptKey;
import nodo.rpt.RptState;

/**
 * An RPT without RT.
 *
 * @param key its key
 * @param state where it is
 */
public record PendingRpt(RptKey key, RptState state) {}
