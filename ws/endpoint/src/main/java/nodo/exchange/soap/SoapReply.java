package nodo.exchange.soap;

/**
 * What to send back.
 *
 * @param status the HTTP status: 200, for a KO too, or 400 with a SOAP fault
 * @param message the exact bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record SoapReply(int status, byte[] message) {}
