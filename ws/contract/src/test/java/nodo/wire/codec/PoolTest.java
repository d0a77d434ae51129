package nodo.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PoolTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void lendsTheSameToolAgain() {
        Pool<Integer> pool = new Pool<>(made::incrementAndGet, tool -> true);

        assertThat(pool.<Integer>lend(Function.identity())).isEqualTo(1);
        assertThat(pool.<Integer>lend(Function.identity())).isEqualTo(1);
    }

    @Test
    void lendsATwiceBorrowedToolToOneOnly() {
        Pool<Integer> pool = new Pool<>(made::incrementAndGet, tool -> true);

        int inner = pool.lend(outer -> pool.<Integer>lend(Function.identity()));

        assertThat(inner).isEqualTo(2);
    }

    @Test
    void replacesAToolThatIsWornOut() {
        Pool<Integer> pool = new Pool<>(made::incrementAndGet, tool -> false);

        assertThat(pool.<Integer>lend(Function.identity())).isEqualTo(1);
        assertThat(pool.<Integer>lend(Function.identity())).isEqualTo(2);
    }

    @Test
    void doesNotTakeAToolBackThatFailed() {
        Pool<Integer> pool = new Pool<>(made::incrementAndGet, tool -> true);

        assertThatIllegalStateException()
                .isThrownBy(() -> pool.lend(tool -> {
                    throw new IllegalStateException("broken");
                }));

        assertThat(pool.<Integer>lend(Function.identity())).isEqualTo(2);
    }
}
