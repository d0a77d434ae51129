package nodo.standin.desk;

import java.util.Optional;
import nodo.exchange.desk.ApiKey;
import nodo.standin.ArchivedNotice;

/**
 * A creditor deposits a notice: paCreatePosition.
 *
 * @param key what the caller signs in with, if with anything: to be believed only after {@link ArchiveRules}
 * @param notice the notice
 */
public record LoadNotice(Optional<ApiKey> key, ArchivedNotice notice) {}
