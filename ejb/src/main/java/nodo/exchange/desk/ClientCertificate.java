package nodo.exchange.desk;

import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/**
 * What is known of the certificate that a caller's TLS connection presented. Whoever ended the connection, the hub's own
 * listener or a proxy before it, has checked it against its authorities.
 *
 * <p>Source: registry-file, certificateSubjects; interop row 12.
 *
 * @param required whether a caller must present one of its own; where not, any caller is admitted
 * @param subject the certificate's subject, if one was presented
 */
public record ClientCertificate(boolean required, Optional<X500Principal> subject) {

    /** Mutual TLS is off. */
    public static final ClientCertificate NOT_REQUIRED = new ClientCertificate(false, Optional.empty());

    /**
     * Reads a subject as a proxy writes it.
     *
     * @param text a distinguished name (RFC 2253)
     * @return empty if it is none
     */
    public static Optional<X500Principal> subject(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new X500Principal(text));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /**
     * Whether a partner may call with this certificate.
     *
     * @param subjects the subjects that the registry accepts from the partner (RFC 2253)
     */
    public boolean isOneOf(List<String> subjects) {
        return !required
                || subject.filter(presented -> subjects.stream()
                                .flatMap(accepted -> subject(accepted).stream())
                                .anyMatch(presented::equals))
                        .isPresent();
    }
}
