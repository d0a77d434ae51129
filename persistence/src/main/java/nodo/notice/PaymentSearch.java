package nodo.notice;

import java.util.Optional;

/**
 * Which sessions a page lists, newest first; what is absent does not narrow. Texts are compared as they are, so that what
 * is no notice number or token finds nothing.
 *
 * @param creditor the creditor's fiscal code
 * @param noticeNumber the notice
 * @param creditorReferenceId the IUV
 * @param token the session
 * @param psp who activated it
 * @param status the session's state
 */
public record PaymentSearch(
        Optional<String> creditor,
        Optional<String> noticeNumber,
        Optional<String> creditorReferenceId,
        Optional<String> token,
        Optional<String> psp,
        Optional<PaymentStatus> status) {

    /** The same within one creditor, whatever was sought. */
    public PaymentSearch within(FiscalCode own) {
        Optional<String> asked = creditor.filter(other -> !other.equals(own.value()));
        // Somebody else's data were asked for: there are none to be seen.
        String only = asked.isPresent() ? "" : own.value();
        return new PaymentSearch(Optional.of(only), noticeNumber, creditorReferenceId, token, psp, status);
    }
}
