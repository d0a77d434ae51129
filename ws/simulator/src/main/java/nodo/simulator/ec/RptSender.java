package nodo.simulator.ec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import nodo.simulator.hub.Heard;
import nodo.simulator.hub.Hub;
import nodo.simulator.hub.Persistence;
import nodo.simulator.hub.Repeater;
import nodo.wire.codec.WireService;

/** Sends RPTs to the hub, without blocking: again until it is answered, with the same message, and keeps the ledger. */
@ApplicationScoped
public class RptSender {

    private final Hub hub;
    private final EcLedger ledger;
    private final Repeater repeater;

    @Inject
    public RptSender(Hub hub, EcLedger ledger, Repeater repeater) {
        this.hub = hub;
        this.ledger = ledger;
        this.repeater = repeater;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RptSender() {
        this(null, null, null);
    }

    /**
     * Sends one RPT, or a cart. An answer that was lost may come back as one of the faults for what was sent before;
     * the ledger keeps the fault, and whether there was an attempt without answer.
     */
    CompletableFuture<Heard> send(Sending sending, Persistence persistence) {
        byte[] message = RptRequests.send(sending);
        sending.documents()
                .forEach(document ->
                        ledger.append(sending.fact(RptBook.SENDING, document).build()));
        boolean[] lost = {false};
        return repeater.until(
                        persistence,
                        repetition -> ask(sending.operation(), message).thenApply(heard -> {
                            lost[0] |= !heard.conclusive();
                            return heard;
                        }))
                .thenApply(heard -> {
                    sending.documents()
                            .forEach(document -> ledger.append(sending.fact(RptBook.ANSWERED, document)
                                    .add("answer", heard.answer())
                                    .add("lost", lost[0])
                                    .add("url", heard.details().getString("url", ""))
                                    .build()));
                    return heard;
                });
    }

    /** Asks the hub once. */
    CompletableFuture<Heard> ask(String operation, byte[] message) {
        return hub.call(WireService.NODO_PER_PA, operation, message);
    }
}
