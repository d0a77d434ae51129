package nodo.simulator.psp;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nodo.simulator.hub.Heard;
import nodo.simulator.load.Stopwatch;
import nodo.simulator.load.Walk;

/** A payment at the counter as part of a load: verify, activate, outcome. */
final class PaymentWalk implements Walk {

    private static final int HEXADECIMAL = 16;

    private final String load;
    private final LoadOrder order;
    private final Teller teller;
    private final long salt;

    PaymentWalk(String load, LoadOrder order, Teller teller) {
        this.load = load;
        this.order = order;
        this.teller = teller;
        this.salt = Long.parseLong(load, HEXADECIMAL);
    }

    @Override
    public CompletableFuture<Boolean> take(int number, long intended, Stopwatch stopwatch) {
        Payment payment = payment(number);
        CompletableFuture<Boolean> ready = order.verifies()
                ? stopwatch
                        .timed("verifyPaymentNotice", intended, teller.verify(payment), Heard::answer)
                        .thenApply(Heard::ok)
                : CompletableFuture.completedFuture(true);
        return ready.thenCompose(
                ok -> ok ? activate(payment, number, stopwatch) : CompletableFuture.completedFuture(false));
    }

    private CompletableFuture<Boolean> activate(Payment payment, int number, Stopwatch stopwatch) {
        return stopwatch
                .timed(
                        "activatePaymentNotice",
                        System.nanoTime(),
                        teller.activate(payment, order.persistence()),
                        Heard::answer)
                .thenCompose(heard -> heard.token()
                        .map(token -> tell(payment, token, number, stopwatch))
                        .orElseGet(() -> CompletableFuture.completedFuture(false)));
    }

    private CompletableFuture<Boolean> tell(Payment payment, String token, int number, Stopwatch stopwatch) {
        return stopwatch
                .timed(
                        "sendPaymentOutcome",
                        System.nanoTime(),
                        teller.tell(payment, token, order.paid(number), order.persistence()),
                        Heard::answer)
                .thenApply(Heard::ok);
    }

    private Payment payment(int number) {
        return new Payment(
                load + "-" + number,
                order.caller(),
                order.notice(number),
                "10.00",
                "1.00",
                order.version(),
                Optional.of(order.key(salt, number)),
                Optional.empty());
    }
}
