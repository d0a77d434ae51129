package nodo.exchange.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import nodo.exchange.desk.ClientCertificate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds the client certificate of a request's TLS connection: the listener's own, or the subject that the proxy before
 * the hub writes in a header.
 *
 * <p>Keys: {@code nodo.exchange.client-certificates} (whether callers must present a certificate that the registry
 * accepts from them) and {@code nodo.exchange.client-certificate-header} (the header, empty for the listener's own). The
 * header is believed as it stands: name one only behind a proxy that overwrites it.
 */
@ApplicationScoped
public class CallerCertificates {

    private static final String OF_LISTENER = "jakarta.servlet.request.X509Certificate";

    private final boolean required;
    private final Optional<String> header;

    @Inject
    public CallerCertificates(
            @ConfigProperty(name = "nodo.exchange.client-certificates") boolean required,
            @ConfigProperty(name = "nodo.exchange.client-certificate-header") Optional<String> header) {
        this.required = required;
        this.header = header.filter(name -> !name.isBlank());
    }

    @SuppressWarnings("NullAway") // proxy
    protected CallerCertificates() {
        this(false, Optional.empty());
    }

    /** The certificate of a request. */
    public ClientCertificate of(HttpServletRequest request) {
        return required ? new ClientCertificate(true, subject(request)) : ClientCertificate.NOT_REQUIRED;
    }

    private Optional<X500Principal> subject(HttpServletRequest request) {
        return header.isPresent()
                ? header.map(request::getHeader).flatMap(ClientCertificate::subject)
                : ofListener(request.getAttribute(OF_LISTENER));
    }

    private static Optional<X500Principal> ofListener(Object chain) {
        return chain instanceof X509Certificate[] certificates && certificates.length > 0
                ? Optional.of(certificates[0].getSubjectX500Principal())
                : Optional.empty();
    }
}
