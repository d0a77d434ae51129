package nodo.exchange.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nodo.exchange.desk.ApiKey;
import nodo.exchange.soap.CallerCertificates;
import nodo.exchange.soap.CallerDoor;

/** The key of its own that a partner sends with the request that is being served. */
@RequestScoped
public class PartnerKey {

    private final CallerDoor door;
    private final CallerCertificates certificates;
    private final HttpServletRequest request;

    @Inject
    public PartnerKey(CallerDoor door, CallerCertificates certificates, HttpServletRequest request) {
        this.door = door;
        this.certificates = certificates;
        this.request = request;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PartnerKey() {
        this(null, null, null);
    }

    /** What the header says, if it is a key. From a network that may not call, whoever calls has none. */
    public Optional<ApiKey> presented() {
        Optional<String> header = Optional.ofNullable(request.getHeader(KeyGuard.HEADER));
        return ApiKey.parse(header, certificates.of(request)).filter(key -> door.isInKnownNetwork(request));
    }
}
