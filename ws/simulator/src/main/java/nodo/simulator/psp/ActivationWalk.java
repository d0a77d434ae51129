package nodo.simulator.psp;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nodo.simulator.hub.Heard;
import nodo.simulator.load.Stopwatch;
import nodo.simulator.load.Walk;

/** A payment of the classic model as part of a load: verify, activate, and then the RPT that comes has its receipt sent. */
final class ActivationWalk implements Walk {

    /** How long the RPT and the answer to its receipt may take; the hub may be away meanwhile. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final ActivationLoadOrder order;
    private final CcpTeller teller;
    private final RtTeller receipts;

    ActivationWalk(ActivationLoadOrder order, CcpTeller teller, RtTeller receipts) {
        this.order = order;
        this.teller = teller;
        this.receipts = receipts;
    }

    @Override
    public CompletableFuture<Boolean> take(int number, long intended, Stopwatch stopwatch) {
        Notice notice = order.notice(number);
        String ccp = ActivationOrder.freshContext();
        CompletableFuture<Boolean> ready = order.verifies()
                ? stopwatch
                        .timed("nodoVerificaRPT", intended, teller.verify(order.caller(), notice, ccp), Heard::answer)
                        .thenApply(Heard::ok)
                : CompletableFuture.completedFuture(true);
        return ready.thenCompose(
                ok -> ok ? activate(notice, ccp, stopwatch) : CompletableFuture.completedFuture(false));
    }

    private CompletableFuture<Boolean> activate(Notice notice, String ccp, Stopwatch stopwatch) {
        CompletableFuture<Heard> receipt = receipts.answerTo(CcpTeller.key(notice, ccp));
        return stopwatch
                .timed(
                        "nodoAttivaRPT",
                        System.nanoTime(),
                        teller.activate(order.caller(), notice, ccp, "10.00", order.persistence()),
                        Heard::answer)
                .thenCompose(
                        heard -> heard.ok() ? await(receipt, stopwatch) : CompletableFuture.completedFuture(false));
    }

    /** From the activation's answer on: the creditor's own pause is part of it. */
    private static CompletableFuture<Boolean> await(CompletableFuture<Heard> receipt, Stopwatch stopwatch) {
        CompletableFuture<Heard> bounded = receipt.completeOnTimeout(
                Heard.nothing("no receipt was sent", LONGEST), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        return stopwatch
                .timed("RPT to nodoInviaRT", System.nanoTime(), bounded, Heard::answer)
                .thenApply(Heard::ok);
    }
}
