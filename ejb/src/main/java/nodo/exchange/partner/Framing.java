package nodo.exchange.partner;

import java.util.Map;

/** How a request stands on HTTP: its media type, and what names its operation. */
public enum Framing {

    /** SOAP 1.1: the operation is the SOAPAction, quoted. Source: interop rows 3 and 4. */
    SOAP {
        @Override
        Map<String, String> headers(String operation) {
            return Map.of("Content-Type", "text/xml; charset=UTF-8", "SOAPAction", '"' + operation + '"');
        }
    },

    /** JSON: the address names the operation. Source: validation A.2. */
    JSON {
        @Override
        Map<String, String> headers(String operation) {
            return Map.of("Content-Type", "application/json", "Accept", "application/json");
        }
    };

    /** The headers that this framing sets. */
    abstract Map<String, String> headers(String operation);
}
