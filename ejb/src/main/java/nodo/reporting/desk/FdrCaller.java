package nodo.reporting.desk;

import java.util.Optional;
import nodo.exchange.desk.ApiKey;

/**
 * Who calls the REST API: to be believed only after {@link FdrAdmission}.
 *
 * @param key what it signs in with, if with anything
 * @param party the PSP or creditor institution for which it says it speaks, any text
 */
public record FdrCaller(Optional<ApiKey> key, String party) {}
