package nodo.rpt.partner;

import java.time.Duration;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.registry.Channel;

/**
 * Which operation is asked of which channel, and in whose name.
 *
 * @param operation the operation's name, which is its SOAPAction
 * @param channel the channel to call
 * @param link names this exchange with the channel, and the request that needs its answer
 * @param keys what the message is about
 */
public record ChannelQuery(String operation, Channel channel, EventLink link, EventKeys keys) {

    /** How long a PSP may take by the classic model (flows-rpt §15), unless its channel has a time of its own. */
    static final Duration TIMEOUT = Duration.ofSeconds(30);
}
