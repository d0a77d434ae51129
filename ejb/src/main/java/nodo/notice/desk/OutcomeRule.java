package nodo.notice.desk;

import java.util.function.Predicate;
import nodo.notice.PaymentStatus;

/**
 * What becomes of an outcome for a session activated at the PSP: the first row whose situation holds.
 *
 * <p>Source: flows-notice §10.1; the order of the rows is the order of the table.
 */
enum OutcomeRule {

    /** An outcome is recorded already: PPT_ESITO_GIA_ACQUISITO, nothing changes. */
    ALREADY_RECORDED(situation -> situation.recorded()),

    /** The token is in time, or expired and the cancel job has not seen it yet: the outcome counts. */
    IN_TIME(situation -> situation.status() == PaymentStatus.PAYING || situation.status() == PaymentStatus.PAYING_RPT),

    /** Cancelled, and the PSP did not collect: the session ends as FAILED, and PPT_TOKEN_SCADUTO_KO says so. */
    LATE_KO(situation -> situation.cancelled() && !situation.classic() && !situation.paid()),

    /** Cancelled, and the position was activated or paid again since: PPT_PAGAMENTO_DUPLICATO, nothing changes. */
    LATE_BUT_TAKEN(situation -> situation.late() && situation.paid() && situation.positionTaken()),

    /** Cancelled, and nobody else came: PAID all the same, and PPT_TOKEN_SCADUTO tells the PSP to report it apart. */
    LATE_OK(situation -> situation.cancelled() && !situation.classic()),

    /**
     * Cancelled at a classic creditor: there is no RPT to make an RT of, or its RT was made already, so nothing is
     * recorded, and the PSP hears that it is late (inferred from the state table, where CANCELLED_NORPT has no successor).
     */
    LATE_AT_CLASSIC_CREDITOR(Situation::late);

    private final Predicate<Situation> holds;

    OutcomeRule(Predicate<Situation> holds) {
        this.holds = holds;
    }

    /**
     * The row that decides.
     *
     * @throws IllegalStateException if no row fits, which the states of such a session do not allow
     */
    static OutcomeRule of(Situation situation) {
        for (OutcomeRule rule : values()) {
            if (rule.holds.test(situation)) {
                return rule;
            }
        }
        throw new IllegalStateException("no rule for an outcome in state " + situation.status());
    }

    /**
     * What the rows look at.
     *
     * @param paid whether the new outcome is OK
     * @param classic whether the creditor speaks the classic model
     * @param status the session's state
     * @param recorded whether the session has an outcome
     * @param positionTaken whether another session of the position is open, pending or paid
     */
    record Situation(boolean paid, boolean classic, PaymentStatus status, boolean recorded, boolean positionTaken) {

        boolean cancelled() {
            return status == PaymentStatus.CANCELLED;
        }

        boolean late() {
            return cancelled() || status == PaymentStatus.CANCELLED_NORPT;
        }
    }
}
