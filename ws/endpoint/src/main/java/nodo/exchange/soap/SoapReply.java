package nodo.exchange.soap;

import nodo.content.Content;

/**
 * What to send back.
 *
 * @param status the HTTP status: 200, for a KO too, or 400 with a SOAP fault
 * @param message the exact bytes
 */
record SoapReply(int status, Content message) {}
