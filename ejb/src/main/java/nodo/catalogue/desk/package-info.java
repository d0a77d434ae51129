/**
 * Documents for PSPs. The catalogue of services: what can be paid without a notice (modello 4), told to PSPs as the
 * published document.
 *
 * <p>Decisions: the catalogue of the notice model lists what demandPaymentNotice would serve now or later: services of the
 * new interfaces, switched on, not ended, of an enabled creditor, with a station that is enabled for the fourth model.
 * The document needs a service, so a catalogue without one is PPT_SYSTEM_ERROR with the words that the source gives for
 * the older operation. A service that says no first day is told as valid from the first day of the calendar of computers;
 * one without a description or a schema is told by its code. Codes that are not five characters long do not fit the
 * document, and are left out. The document is the same for all who ask the same on a day.
 *
 * <p>Two more documents tell the registry: the table of counterparts (creditors and their accounts), and the template of
 * a PSP's own information. Decisions: the table is of the day, from midnight in Italy, and has the enabled creditors; its
 * contact is a hyphen, since the registry has none. The template leaves a blank where the PSP has to say something, and is
 * an empty list for a PSP without an enabled channel.
 */
@NullMarked
package nodo.catalogue.desk;

import org.jspecify.annotations.NullMarked;
