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
        // outcome OK, classic creditor, state, recorded before, position taken, rule
        "true, false, PAYING,    false, true,  IN_TIME",
        "false, false, PAYING,    false, true,  IN_TIME",
        "true, false, PAID,      true,  true,  ALREADY_RECORDED",
        "false, false, PAID,      true,  true,  ALREADY_RECORDED",
        "true, false, NOTIFIED,  true,  true,  ALREADY_RECORDED",
        "true, false, FAILED,    true,  false, ALREADY_RECORDED",
        "false, false, FAILED,    true,  true,  ALREADY_RECORDED",
        "true, false, CANCELLED, false, false, LATE_OK",
        "true, false, CANCELLED, false, true,  LATE_BUT_TAKEN",
        "false, false, CANCELLED, false, false, LATE_KO",
        "false, false, CANCELLED, false, true,  LATE_KO",
        "true, true, PAYING_RPT, false, true, IN_TIME",
        "false, true, PAYING_RPT, false, true, IN_TIME",
        "true, true, PAID_NORPT, true, true,  ALREADY_RECORDED",
        "false, true, FAILED_NORPT, true, false, ALREADY_RECORDED",
        "true, true, CANCELLED_NORPT, false, false, LATE_AT_CLASSIC_CREDITOR",
        "true, true, CANCELLED_NORPT, false, true,  LATE_BUT_TAKEN",
        "false, true, CANCELLED_NORPT, false, true,  LATE_AT_CLASSIC_CREDITOR",
        "true, true, CANCELLED, false, false, LATE_AT_CLASSIC_CREDITOR",
        "false, true, CANCELLED, false, false, LATE_AT_CLASSIC_CREDITOR",
    })
    void decides(
            boolean paid, boolean classic, PaymentStatus status, boolean recorded, boolean taken, OutcomeRule rule) {
        assertThat(OutcomeRule.of(new OutcomeRule.Situation(paid, classic, status, recorded, taken)))
                .isEqualTo(rule);
    }

    @Test
    void knowsNoRuleForASessionThatATouchpointCloses() {
        OutcomeRule.Situation situation =
                new OutcomeRule.Situation(true, false, PaymentStatus.PAYMENT_SENT, false, false);

        assertThatIllegalStateException().isThrownBy(() -> OutcomeRule.of(situation));
    }
}
