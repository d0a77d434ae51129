package nodo.notice.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import nodo.notice.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of flows-notice §10.1. */
class OutcomeRuleTest {

    @ParameterizedTest
    @CsvSource({
        // outcome OK, state, recorded before, position taken, rule
        "true,  PAYING,    false, true,  IN_TIME",
        "false, PAYING,    false, true,  IN_TIME",
        "true,  PAID,      true,  true,  ALREADY_RECORDED",
        "false, PAID,      true,  true,  ALREADY_RECORDED",
        "true,  NOTIFIED,  true,  true,  ALREADY_RECORDED",
        "true,  FAILED,    true,  false, ALREADY_RECORDED",
        "false, FAILED,    true,  true,  ALREADY_RECORDED",
        "true,  CANCELLED, false, false, LATE_OK",
        "true,  CANCELLED, false, true,  LATE_BUT_TAKEN",
        "false, CANCELLED, false, false, LATE_KO",
        "false, CANCELLED, false, true,  LATE_KO",
        "true,  PAYING_RPT, false, true, IN_TIME",
        "false, PAYING_RPT, false, true, IN_TIME",
        "true,  PAID_NORPT, true, true,  ALREADY_RECORDED",
        "false, FAILED_NORPT, true, false, ALREADY_RECORDED",
        "true,  CANCELLED_NORPT, false, false, LATE_WITHOUT_RPT",
        "true,  CANCELLED_NORPT, false, true,  LATE_BUT_TAKEN",
        "false, CANCELLED_NORPT, false, true,  LATE_WITHOUT_RPT",
    })
    void decides(boolean paid, PaymentStatus status, boolean recorded, boolean taken, OutcomeRule rule) {
        assertThat(OutcomeRule.of(new OutcomeRule.Situation(paid, status, recorded, taken)))
                .isEqualTo(rule);
    }

    @Test
    void knowsNoRuleForASessionThatATouchpointCloses() {
        OutcomeRule.Situation situation = new OutcomeRule.Situation(true, PaymentStatus.PAYMENT_SENT, false, false);

        assertThatIllegalStateException().isThrownBy(() -> OutcomeRule.of(situation));
    }
}
