package nodo.simulator.touchpoint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nodo.simulator.hub.Heard;
import nodo.simulator.load.Stopwatch;
import nodo.simulator.load.Walk;

/** A basket as part of a load: check, activate each notice, close. It is complete when the hub has taken in the close. */
final class BasketWalk implements Walk {

    private final String load;
    private final BasketLoadOrder order;
    private final Till till;

    BasketWalk(String load, BasketLoadOrder order, Till till) {
        this.load = load;
        this.order = order;
        this.till = till;
    }

    @Override
    public CompletableFuture<Boolean> take(int number, long intended, Stopwatch stopwatch) {
        Basket basket = order.basket(load + "-" + number, number);
        return stopwatch
                .timed(Till.CHECK, intended, till.check(basket.notices()), Heard::answer)
                .thenCompose(heard -> heard.ok()
                        ? activate(basket, List.of(), number, stopwatch)
                        : CompletableFuture.completedFuture(false));
    }

    /** Activates the next notice, or closes what is open when there is none. */
    private CompletableFuture<Boolean> activate(Basket basket, List<Heard> opened, int number, Stopwatch stopwatch) {
        if (opened.size() == basket.notices().size()) {
            return close(basket, opened, number, stopwatch);
        }
        return stopwatch
                .timed(
                        Till.activation(basket),
                        System.nanoTime(),
                        till.activate(basket, basket.notices().get(opened.size()), order.persistence()),
                        Heard::answer)
                .thenCompose(heard -> {
                    if (heard.token().isEmpty()) {
                        return CompletableFuture.completedFuture(false);
                    }
                    List<Heard> more = new ArrayList<>(opened);
                    more.add(heard);
                    return activate(basket, more, number, stopwatch);
                });
    }

    private CompletableFuture<Boolean> close(Basket basket, List<Heard> opened, int number, Stopwatch stopwatch) {
        List<String> tokens =
                opened.stream().flatMap(heard -> heard.token().stream()).toList();
        BigDecimal due = opened.stream()
                .flatMap(heard -> heard.amount().stream())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Closing closing = order.closing(basket.transaction(), tokens, due, number);
        return stopwatch
                .timed(Till.CLOSE, System.nanoTime(), till.close(closing, order.persistence()), Heard::answer)
                .thenApply(heard -> heard.ok() || Till.acquired(heard));
    }
}
