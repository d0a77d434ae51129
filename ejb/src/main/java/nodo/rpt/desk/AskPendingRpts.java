package nodo.rpt.desk;

import java.time.Instant;
import java.util.Optional;
import nodo.exchange.desk.StationCaller;

/**
 * A creditor asks which of its RPTs have no RT: nodoChiediListaPendentiRPT.
 *
 * @param caller who asks, and for which creditor
 * @param from rangeDa
 * @param to rangeA
 * @param most dimensioneLista, at least 1
 */
public record AskPendingRpts(StationCaller caller, Optional<Instant> from, Optional<Instant> to, int most) {}
