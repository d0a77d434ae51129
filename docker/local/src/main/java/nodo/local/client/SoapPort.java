package nodo.local.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A SOAP port that messages are posted to, exactly as they are given.
 *
 * @param address where it listens
 */
public record SoapPort(URI address) {

    private static final String TEXT_XML = "text/xml; charset=UTF-8";

    /** Where PSPs call a hub. */
    public static SoapPort ofPsps(URI hub) {
        return new SoapPort(hub.resolve("/node-for-psp/v1"));
    }

    /** Where creditor institutions call a hub. */
    public static SoapPort ofCreditors(URI hub) {
        return new SoapPort(hub.resolve("/node-for-pa/v1"));
    }

    /** Where touchpoints activate by the older operation. */
    public static SoapPort ofTouchpoints(URI hub) {
        return new SoapPort(hub.resolve("/node-for-io/v1"));
    }

    /** Where PSPs of the classic model call a hub. */
    public static SoapPort ofClassicPsps(URI hub) {
        return new SoapPort(hub.resolve("/nodo-per-psp/v1"));
    }

    /** Where creditor institutions of the classic model call a hub. */
    public static SoapPort ofClassicCreditors(URI hub) {
        return new SoapPort(hub.resolve("/nodo-per-pa/v1"));
    }

    /** Where PSPs of the classic model ask a hub for notices and for the catalogue of services. */
    public static SoapPort ofNoticeSeekers(URI hub) {
        return new SoapPort(hub.resolve("/nodo-per-psp-richiesta-avvisi/v1"));
    }

    /**
     * Posts a message.
     *
     * @param operation the SOAPAction, without quotes
     * @param message the envelope
     */
    public Reply post(String operation, String message) {
        return post(operation, TEXT_XML, message.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts any bytes as any content type; an empty operation sends an empty SOAPAction. */
    public Reply post(String operation, String contentType, byte[] message) {
        return Http.at(address)
                .with("Content-Type", contentType)
                .with("SOAPAction", "\"" + operation + "\"")
                .send("POST", address.getPath(), message);
    }

    /** Posts any bytes with these headers and no others of ours. */
    public Reply post(Map<String, String> headers, byte[] message) {
        return new Http(address, headers).send("POST", address.getPath(), message);
    }

    /** What {@code ?wsdl} publishes. */
    public Reply wsdl() {
        return Http.at(address).get(address.getPath() + "?wsdl");
    }
}
