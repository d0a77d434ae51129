package nodo.notice.partner;

import java.time.Duration;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.registry.Station;

/**
 * Which operation is asked of which station, and in whose name.
 *
 * @param operation the operation's name, which is its SOAPAction
 * @param station the station to call
 * @param link names this exchange with the station, and the request that needs its answer
 * @param keys what the message is about
 * @param timeout how long the operation may take, unless the station has its own time
 */
public record StationQuery(String operation, Station station, EventLink link, EventKeys keys, Duration timeout) {}
