package nodo.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchivedNoticeTest {

    private static final Instant BEFORE = SampleNotice.EXPIRES.minusSeconds(1);
    private static final Instant AFTER = SampleNotice.EXPIRES.plusSeconds(1);

    @ParameterizedTest
    @CsvSource({
        // amount, switchToExpired, late, paid, status
        "10.00, false, false, false, VALID",
        "10.00, false, true, false, VALID",
        "10.00, true, false, false, VALID",
        "10.00, true, true, false, EXPIRED",
        "0.00, false, false, false, INVALID",
        "0.00, true, true, false, INVALID",
        "10.00, true, true, true, PAID",
        "0.00, false, false, true, PAID",
    })
    void hasTheStateOfItsAmountItsDayAndItsPosition(
            String amount, boolean switchToExpired, boolean late, boolean paid, ArchiveStatus status) {
        ArchivedNotice notice =
                SampleNotice.of(SampleNotice.POSITION, amount, SampleNotice.EXPIRES, switchToExpired, true);

        assertThat(notice.statusAt(late ? AFTER : BEFORE, paid)).isEqualTo(status);
    }

    @Test
    void hasTheReferenceOfItsNumber() {
        assertThat(SampleNotice.notice().iuv()).isEqualTo("01000000000000144");
    }
}
