package nodo.exchange.partner;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One request to a partner, ready to be sent.
 *
 * <p>The text form leaves out the body and the values of the headers.
 *
 * @param framing how it stands on HTTP
 * @param operation name of the operation; letters, digits, underscores and hyphens
 * @param partnerId identifier of the partner called, such as a station or channel; the key of its bulkhead and circuit
 *     breaker
 * @param endpoint absolute http or https address
 * @param headers further HTTP headers of the registry, as configured: {@code ${NAME}} in a value is replaced from the
 *     environment when the request is sent
 * @param body the exact bytes to send, UTF-8; not copied, so not to be changed afterwards
 * @param timeout how long connecting, headers and body may take together; positive
 * @param maxAnswerBytes largest body accepted as an answer; positive
 */
public record PartnerCall(
        Framing framing,
        String operation,
        String partnerId,
        URI endpoint,
        Map<String, String> headers,
        byte[] body,
        Duration timeout,
        int maxAnswerBytes) {

    private static final Pattern OPERATION = Pattern.compile("[\\w-]+");

    /**
     * Checks the call.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public PartnerCall {
        require(OPERATION.matcher(operation).matches(), "operation is not a name: " + operation);
        require(!partnerId.isBlank(), "partner id is blank");
        String scheme = String.valueOf(endpoint.getScheme());
        require(
                (scheme.equals("http") || scheme.equals("https")) && endpoint.getHost() != null,
                "endpoint of " + partnerId + " is not an absolute http or https address: " + endpoint);
        require(timeout.compareTo(Duration.ZERO) > 0, "timeout is not positive: " + timeout);
        require(maxAnswerBytes > 0, "largest answer is not positive: " + maxAnswerBytes);
        headers = Map.copyOf(headers);
    }

    /** A SOAP request; the parameters are those of the record. */
    public PartnerCall(
            String operation,
            String partnerId,
            URI endpoint,
            Map<String, String> headers,
            byte[] body,
            Duration timeout,
            int maxAnswerBytes) {
        this(Framing.SOAP, operation, partnerId, endpoint, headers, body, timeout, maxAnswerBytes);
    }

    private static void require(boolean met, String complaint) {
        if (!met) {
            throw new IllegalArgumentException(complaint);
        }
    }

    @Override
    public String toString() {
        return "PartnerCall[" + operation + " to " + partnerId + " at " + endpoint + ", headers " + headers.keySet()
                + ", " + body.length + " bytes, timeout " + timeout + "]";
    }
}
