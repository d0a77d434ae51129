package nodo.local.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import nodo.local.DemoNotice;
import nodo.local.LocalHub;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.client.SoapPort;
import nodo.local.scenario.PayingPsp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Small writes that wait for an acknowledgement cost 40 ms a hop, on every call: the quickest of many calls would not be
 * quicker than that, on the busiest machine and on the idlest.
 */
@ExtendWith(SharedHub.class)
class Row11SmallWritesIT {

    private static final int CALLS = 60;
    private static final Duration ONE_WAIT = Duration.ofMillis(38);

    /** Sequences of the simulated creditor that no other test uses. */
    private static final long FIRST_SEQUENCE = 7_100_000_000L;

    private final LocalHub hub;

    Row11SmallWritesIT(LocalHub hub) {
        this.hub = hub;
    }

    @Test
    void waitForNothingBetweenAPspAndTheHub() {
        SoapPort port = hub.pspPort();

        assertThat(quickest(sequence -> port.post("verifyPaymentNotice", "<no-request/>")))
                .isLessThan(ONE_WAIT);
    }

    /** From the PSP to the hub, from there to the simulated creditor, and back. */
    @Test
    void waitForNothingBetweenTheHubAndACreditor() {
        PayingPsp psp = new PayingPsp(hub.pspPort());

        Duration quickest = quickest(sequence -> psp.verify(DemoNotice.number("01", FIRST_SEQUENCE + sequence)));

        assertThat(quickest).isLessThan(ONE_WAIT);
    }

    private interface Call {
        Reply make(long sequence);
    }

    private static Duration quickest(Call call) {
        return LongStream.range(0, CALLS)
                .mapToObj(sequence -> timed(call, sequence))
                .min(Duration::compareTo)
                .orElseThrow();
    }

    private static Duration timed(Call call, long sequence) {
        long start = System.nanoTime();
        assertThat(call.make(sequence).status()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
