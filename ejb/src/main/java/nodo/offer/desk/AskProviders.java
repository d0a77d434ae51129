package nodo.offer.desk;

import java.util.Optional;
import nodo.exchange.desk.StationCaller;

/**
 * Who asks what providers publish.
 *
 * @param caller who asks
 * @param psp the one PSP that is meant
 */
public record AskProviders(StationCaller caller, Optional<String> psp) {}
