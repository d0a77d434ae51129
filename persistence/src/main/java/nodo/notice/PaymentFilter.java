package nodo.notice;

import java.util.Optional;

/**
 * Which sessions are sought; what is absent does not narrow.
 *
 * @param creditor the creditor's fiscal code
 * @param noticeNumber the notice
 * @param creditorReferenceId the IUV
 * @param psp who activated it
 * @param status the session's state
 * @param after the token to start behind, in the order of tokens
 * @param most how many at most, 1 to {@value #MOST}
 */
public record PaymentFilter(
        Optional<FiscalCode> creditor,
        Optional<NoticeNumber> noticeNumber,
        Optional<String> creditorReferenceId,
        Optional<String> psp,
        Optional<PaymentStatus> status,
        Optional<String> after,
        int most) {

    /** The longest page. */
    public static final int MOST = 1000;

    public PaymentFilter {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " sessions, not " + most);
        }
    }
}
