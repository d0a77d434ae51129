package nodo.standin.desk;

import nodo.standin.ArchiveStatus;
import nodo.standin.ArchivedNotice;

/**
 * A notice that was deposited.
 *
 * @param notice the notice
 * @param companyName the creditor's name
 * @param status its state
 */
public record LoadedNotice(ArchivedNotice notice, String companyName, ArchiveStatus status) {}
