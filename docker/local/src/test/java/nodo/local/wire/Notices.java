package nodo.local.wire;

import java.util.concurrent.atomic.AtomicLong;
import nodo.local.DemoNotice;

/** Notice numbers of the simulated creditor that no other test uses: payable, one transfer. */
public final class Notices {

    private static final long FIRST = 5_000_000_000L;

    private static final AtomicLong NEXT = new AtomicLong(FIRST);

    private Notices() {}

    /** A fresh notice with a segregation code. */
    public static String payable(String segregationCode) {
        return DemoNotice.number(segregationCode, NEXT.incrementAndGet());
    }
}
