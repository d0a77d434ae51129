package nodo.notice;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session in one line, for lists and for comparing ledgers.
 *
 * @param token the session
 * @param creditor the creditor's fiscal code
 * @param noticeNumber the notice
 * @param status the session's state
 * @param positionStatus the position's state
 * @param psp who activated it
 * @param station the creditor's station
 * @param creditorReferenceId the IUV
 * @param amount in euro
 * @param activatedAt when it began
 * @param validTo until when its token lives
 * @param outcome OK, KO, or null while there is none
 * @param outcomeAt when the outcome was recorded, or null
 */
public record PaymentLine(
        String token,
        String creditor,
        String noticeNumber,
        PaymentStatus status,
        PositionStatus positionStatus,
        String psp,
        String station,
        String creditorReferenceId,
        BigDecimal amount,
        Instant activatedAt,
        Instant validTo,
        @Nullable String outcome,
        @Nullable Instant outcomeAt) {}
