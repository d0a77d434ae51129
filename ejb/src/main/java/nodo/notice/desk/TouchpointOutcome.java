package nodo.notice.desk;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nodo.exchange.desk.Check;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.notice.ClosedBy;
import nodo.notice.OutcomeDetails;
import nodo.notice.Payment;
import nodo.notice.PaymentOutcome;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.PositionStatus;
import nodo.notice.Session;

/**
 * An outcome beside the sessions of a touchpoint that it is about, one or several, locked. It counts for all of them, or,
 * by the first rule that they do not meet, for none: unlike at a PSP, a late outcome changes nothing. Sessions that were
 * closed together have one outcome: the touchpoint, which hears one result, could not refund a part of what was paid.
 *
 * <p>Source: flows-notice §10.2 and §10.3; the order of the rules is that of §10.3. What §10.2 calls the legacy path with an
 * old-model creditor is taken to be every session of a touchpoint at such a creditor.
 *
 * @param command what the PSP said
 * @param sessions 1 to 5
 * @param closedTogether the tokens of all sessions of their closes
 */
record TouchpointOutcome(SendOutcome command, List<Session> sessions, Set<PaymentToken> closedTogether) {

    private static final Set<PaymentStatus> AWAITING =
            Set.of(PaymentStatus.PAYMENT_ACCEPTED, PaymentStatus.PAYMENT_UNKNOWN);

    private static final Set<PositionStatus> PAID =
            Set.of(PositionStatus.PAID, PositionStatus.NOTIFIED, PositionStatus.NOTICE_STORED);

    /** The order in which such an outcome is refused. */
    static final List<Check<TouchpointOutcome>> CHECKS = List.of(
            new Check<>("the outcome is new", outcome -> !outcome.isAcquired(), TouchpointOutcome::alreadyRecorded),
            Check.that(
                    "no session has an outcome, or another one",
                    outcome ->
                            outcome.none(session -> session.payment().outcome().isPresent()),
                    FaultCode.PPT_SEMANTICA,
                    Descriptions.PARTIAL_OUTCOMES),
            Check.that(
                    "no position is paid by another session",
                    outcome -> outcome.none(
                            session -> PAID.contains(session.position().status())),
                    FaultCode.PPT_PAGAMENTO_DUPLICATO),
            Check.that(
                    "no session at a classic creditor is cancelled",
                    outcome -> outcome.none(session ->
                            isOfClassicCreditor(session) && session.payment().status() == PaymentStatus.CANCELLED),
                    FaultCode.PPT_SEMANTICA,
                    Descriptions.CANCELLED_PAYMENT),
            Check.that(
                    "no session is cancelled",
                    outcome -> outcome.none(session -> session.payment().status() == PaymentStatus.CANCELLED),
                    FaultCode.PPT_TOKEN_SCADUTO),
            Check.that(
                    "the PSP was told to collect for a classic creditor",
                    outcome -> outcome.none(session -> isOfClassicCreditor(session)
                            && !AWAITING.contains(session.payment().status())),
                    FaultCode.PPT_SEMANTICA,
                    Descriptions.UNKNOWN_PAYMENT),
            Check.that(
                    "the PSP was told to collect",
                    outcome -> outcome.all(
                            session -> AWAITING.contains(session.payment().status())),
                    FaultCode.PPT_SEMANTICA,
                    Descriptions.OUTCOME_NOT_ACCEPTABLE),
            Check.that(
                    "all sessions that were closed together are named",
                    TouchpointOutcome::namesAllClosedTogether,
                    FaultCode.PPT_SEMANTICA,
                    Descriptions.PARTIAL_OUTCOMES),
            Check.that(
                    "the PSP collected, as it accepted to",
                    outcome -> outcome.command().paid(),
                    FaultCode.PPT_SEMANTICA,
                    Descriptions.KO_NOT_ACCEPTABLE),
            Check.that(
                    "the fee is that of the close",
                    TouchpointOutcome::feeIsThatOfTheClose,
                    FaultCode.PPT_SEMANTICA,
                    Descriptions.FEE_OF_CLOSE),
            Check.that(
                    "the stamps are those asked for",
                    outcome -> StampRule.isMet(outcome.command(), outcome.payments()),
                    FaultCode.PPT_SEMANTICA,
                    Descriptions.STAMPS_DO_NOT_MATCH));

    private static boolean isOfClassicCreditor(Session session) {
        return session.payment().ofClassicCreditor();
    }

    private List<Payment> payments() {
        return sessions.stream().map(Session::payment).toList();
    }

    private boolean none(Predicate<Session> condition) {
        return sessions.stream().noneMatch(condition);
    }

    private boolean all(Predicate<Session> condition) {
        return sessions.stream().allMatch(condition);
    }

    private boolean namesAllClosedTogether() {
        return command.tokens().containsAll(closedTogether);
    }

    /** A single session has its outcome, whatever it is; several have the same one. */
    private boolean isAcquired() {
        return sessions.size() == 1
                ? sessions.get(0).payment().outcome().isPresent()
                : all(session -> session.payment()
                        .outcome()
                        .filter(recorded -> recorded.paid() == command.paid())
                        .isPresent());
    }

    private Refusal alreadyRecorded() {
        PaymentOutcome recorded = sessions.get(0).payment().outcome().orElseThrow();
        return RecordedOutcome.refusal(recorded, command.paid());
    }

    /** Version 1 is not asked. */
    private boolean feeIsThatOfTheClose() {
        return !command.ofSecondVersion()
                || all(session -> session.payment()
                        .closedBy()
                        .map(ClosedBy::fee)
                        .equals(command.details().map(OutcomeDetails::fee)));
    }
}
