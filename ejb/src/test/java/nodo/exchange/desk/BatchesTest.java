package nodo.exchange.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nodo.exchange.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BatchesTest {

    private final Queue<Integer> left =
            new ArrayDeque<>(IntStream.range(0, 1200).boxed().toList());

    private final AtomicInteger steps = new AtomicInteger();

    @Test
    void dealsWithAllEachInAStepOfItsOwn() {
        int done = Batches.each(new Counted(), this::look, one -> left.remove(one) ? 1 : 0);

        assertThat(done).isEqualTo(1200);
        assertThat(left).isEmpty();
        assertThat(steps).hasValue(1200 + 3);
    }

    /** On a thread of its own: what loops for ever hears no interruption. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void goesOnToTheNextRunWhereNothingCanBeDone() {
        int done = Batches.each(new Counted(), this::look, one -> 0);

        assertThat(done).isZero();
        assertThat(steps).hasValue(500 + 1);
    }

    private List<Integer> look(int most) {
        return left.stream().limit(most).toList();
    }

    private final class Counted implements Transactions {
        @Override
        public <T> T commit(Supplier<T> step) {
            steps.incrementAndGet();
            return step.get();
        }
    }
}
