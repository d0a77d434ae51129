package nodo.exchange.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of a hub under test; moves when it is told to. */
public final class TestClock extends Clock {

    private final MutableClock clock = new MutableClock();

    public void advance(Duration duration) {
        clock.advance(duration);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
