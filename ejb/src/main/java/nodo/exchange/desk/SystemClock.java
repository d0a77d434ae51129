package nodo.exchange.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one clock of the hub: UTC, in the microseconds that the database keeps. */
@ApplicationScoped
public class SystemClock {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    @Produces
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
