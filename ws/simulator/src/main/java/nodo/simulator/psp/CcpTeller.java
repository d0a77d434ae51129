package nodo.simulator.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.concurrent.CompletableFuture;
import nodo.simulator.hub.Heard;
import nodo.simulator.hub.Hub;
import nodo.simulator.hub.Persistence;
import nodo.simulator.hub.Repeater;
import nodo.simulator.registry.Caller;
import nodo.simulator.rpt.RptKey;
import nodo.wire.codec.WireService;

/** Asks about notices and activates them in the classic model, without blocking, and keeps the ledger. */
@ApplicationScoped
public class CcpTeller {

    private final Hub hub;
    private final PspLedger ledger;
    private final Repeater repeater;

    @Inject
    public CcpTeller(Hub hub, PspLedger ledger, Repeater repeater) {
        this.hub = hub;
        this.ledger = ledger;
        this.repeater = repeater;
    }

    @SuppressWarnings("NullAway") // proxy
    protected CcpTeller() {
        this(null, null, null);
    }

    /** What tells the payment of a notice from others. */
    static RptKey key(Notice notice, String ccp) {
        return new RptKey(notice.creditor(), notice.number().creditorReferenceId(), ccp);
    }

    /** Asks what a notice costs. */
    CompletableFuture<Heard> verify(Caller caller, Notice notice, String ccp) {
        return ask("nodoVerificaRPT", CcpRequests.verify(caller, notice, ccp));
    }

    /** Activates a notice; a lost answer is asked for again, and the creditor sends one RPT for both. */
    CompletableFuture<Heard> activate(
            Caller caller, Notice notice, String ccp, String amount, Persistence persistence) {
        byte[] message = CcpRequests.activate(caller, notice, ccp, amount);
        ledger.append(fact("rpt-activating", caller, notice, ccp).build());
        return repeater.until(persistence, repetition -> ask("nodoAttivaRPT", message))
                .thenApply(heard -> {
                    ledger.append(fact("rpt-activated", caller, notice, ccp)
                            .add("answer", heard.answer())
                            .build());
                    return heard;
                });
    }

    private static JsonObjectBuilder fact(String what, Caller caller, Notice notice, String ccp) {
        return key(notice, ccp)
                .fact(what)
                .add("psp", caller.psp())
                .add("channel", caller.channel())
                .add("notice", notice.number().digits());
    }

    /** Asks the hub once. */
    CompletableFuture<Heard> ask(String operation, byte[] message) {
        return hub.call(WireService.NODO_PER_PSP, operation, message);
    }

    /** Asks for a notice that does not exist yet. */
    CompletableFuture<Heard> askNotice(Caller caller, String creditor, String service, byte[] data) {
        return hub.call(
                WireService.NODO_PER_PSP_RICHIESTA_AVVISI,
                "nodoChiediNumeroAvviso",
                CcpRequests.noticeRequest(caller, creditor, service, data));
    }
}
