package nodo.exchange.partner;

import java.time.Duration;

/** Meters that nobody reads. */
public final class Uncounted implements Meters {

    @Override
    public void answered(String operation, String answer, Duration elapsed) {
        // Nobody reads it.
    }

    @Override
    public void called(PartnerCall call, PartnerAnswer answer) {
        // Nobody reads it.
    }
}
