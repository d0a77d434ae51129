package nodo.simulator.ec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nodo.simulator.hub.Heard;
import nodo.simulator.hub.Persistence;
import nodo.simulator.load.Stopwatch;
import nodo.simulator.load.Walk;
import nodo.simulator.notice.Amount;
import nodo.simulator.registry.Station;
import nodo.simulator.rpt.Rpt;
import nodo.simulator.rpt.RptKey;

/**
 * A cart as part of a load: complete when the hub has accepted it. Its receipts follow, and the ledgers account for them.
 */
final class CartWalk implements Walk {

    private static final int ID_LENGTH = 35;

    private final RptOrder maker;
    private final Station station;
    private final Route route;
    private final int rpts;
    private final Persistence persistence;
    private final RptSender sender;

    CartWalk(CartLoadOrder order, RptOrder maker, RptSender sender) {
        this.maker = maker;
        this.station = order.station();
        this.route = order.route();
        this.rpts = order.rpts();
        this.persistence = order.persistence();
        this.sender = sender;
    }

    @Override
    public CompletableFuture<Boolean> take(int number, long intended, Stopwatch stopwatch) {
        List<Sending.Document> documents = new ArrayList<>();
        for (int i = 0; i < rpts; i++) {
            documents.add(document());
        }
        Sending.Cart cart = new Sending.Cart(UUID.randomUUID().toString().substring(0, ID_LENGTH), false);
        Sending sending = new Sending(station, route, Optional.of(cart), documents);
        return stopwatch
                .timed(sending.operation(), intended, sender.send(sending, persistence), Heard::answer)
                .thenApply(Heard::ok);
    }

    private Sending.Document document() {
        RptKey key = new RptKey(maker.creditor().fiscalCode(), RptOrder.freshIuv(), RptKey.NO_CONTEXT);
        Rpt rpt = new Rpt(
                key,
                station.id(),
                maker.creditor(),
                RptOrder.DEBTOR,
                "BBT",
                Optional.empty(),
                List.of(RptOrder.payment(new Amount(1000), maker.creditor().ordinaryIban(), key)));
        return new Sending.Document(key, "BBT", rpt.total().toString(), rpt.document(maker.clock()));
    }
}
