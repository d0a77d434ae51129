package nodo.wisp;

/**
 * What an inoltroEsito was answered, for the payment manager that asks again.
 *
 * @param status the HTTP status
 * @param body the JSON body
 */
public record KeptAnswer(int status, String body) {}
