package nodo.exchange.soap;

import java.time.Instant;
import java.util.Optional;
import nodo.content.Content;
import nodo.exchange.desk.ClientCertificate;

/**
 * A POST to a SOAP port, before anybody read it.
 *
 * @param message its exact bytes
 * @param charset the charset of its content type, if it names one
 * @param soapAction its SOAPAction header, quotes and all; empty where absent
 * @param receivedAt when its last byte was here
 * @param certificate the client certificate of its connection
 * @param spools where its large parts go
 */
record SoapRequest(
        Content message,
        Optional<String> charset,
        String soapAction,
        Instant receivedAt,
        ClientCertificate certificate,
        RequestSpools spools) {

    /** Whether the header says anything: absent, empty and {@code ""} do not. */
    boolean hasSoapAction() {
        return !soapAction.replace("\"", "").isBlank();
    }
}
