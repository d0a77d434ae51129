package nodo.cart.desk;

import java.util.List;
import nodo.exchange.desk.Intent;
import nodo.journal.JournalEvent;
import nodo.registry.Channel;
import nodo.rpt.partner.ChannelRequest;
import nodo.rpt.partner.RptTaken;

/**
 * A cart that is written down as sent, and about to be.
 *
 * @param cart identificativoCarrello
 * @param channel where it goes
 * @param request what to send, once
 */
public record CartUnderWay(String cart, Channel channel, ChannelRequest<RptTaken> request) implements Intent {

    @Override
    public List<JournalEvent> requests() {
        return request.events();
    }
}
