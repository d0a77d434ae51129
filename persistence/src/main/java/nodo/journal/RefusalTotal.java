package nodo.journal;

/**
 * How often an operation ended with a fault.
 *
 * @param operation as in its WSDL
 * @param faultCode ours or a partner's
 */
public record RefusalTotal(String operation, String faultCode, long events) {}
