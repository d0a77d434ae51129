package nodo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentStatusTest {

    /** The session column of the published table of events, and the old-model variants. */
    private static final Set<String> STEPS = Stream.of(

                    // outcome OK in time
                    "PAYING PAID, PAID NOTICE_GENERATED, NOTICE_GENERATED NOTICE_SENT, NOTICE_SENT NOTIFIED",
                    // further recipients and attempts
                    "NOTICE_SENT NOTICE_SENT",
                    // outcome KO in time; expired token
                    "PAYING FAILED, PAYING CANCELLED",
                    // late outcomes
                    "CANCELLED PAID, CANCELLED FAILED",
                    // closePayment OK and KO
                    "PAYING PAYMENT_RESERVED, PAYMENT_RESERVED PAYMENT_SENT, PAYING CANCELLED",
                    // pspNotifyPayment: OK, KO, unreachable, silent or malformed
                    "PAYMENT_SENT PAYMENT_ACCEPTED",
                    "PAYMENT_SENT PAYMENT_REFUSED, PAYMENT_REFUSED CANCELLED",
                    "PAYMENT_SENT PAYMENT_SEND_ERROR, PAYMENT_SEND_ERROR CANCELLED",
                    "PAYMENT_SENT PAYMENT_UNKNOWN",
                    // outcome OK after the notify; expired extended token
                    "PAYMENT_ACCEPTED PAID, PAYMENT_UNKNOWN PAID",
                    "PAYMENT_ACCEPTED CANCELLED, PAYMENT_UNKNOWN CANCELLED",
                    // old-model creditor: RPT before the end of the session
                    "PAYING PAYING_RPT, PAYING_RPT PAYMENT_RESERVED",
                    "PAYING_RPT PAID, PAYING_RPT FAILED, PAYING_RPT CANCELLED",
                    // old-model creditor: RPT after it
                    "PAYING PAID_NORPT, PAYING FAILED_NORPT, PAYING CANCELLED_NORPT",
                    "PAID_NORPT PAID, NOTICE_GENERATED NOTICE_STORED")
            .flatMap(line -> Arrays.stream(line.split(", ", -1)))
            .collect(Collectors.toUnmodifiableSet());

    static Stream<Arguments> everyPair() {
        return Arrays.stream(PaymentStatus.values())
                .flatMap(from -> Arrays.stream(PaymentStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOnly(PaymentStatus from, PaymentStatus to) {
        boolean allowed = STEPS.contains(from + " " + to);

        assertThat(from.canMoveTo(to)).isEqualTo(allowed);
        if (allowed) {
            assertThat(from.moveTo(to)).isEqualTo(to);
        } else {
            assertThatIllegalStateException().isThrownBy(() -> from.moveTo(to));
        }
    }
}
