/**
 * The catalogue of services: what can be paid without a notice (modello 4), told to PSPs as the published document.
 *
 * <p>Decisions: the catalogue of the notice model lists what demandPaymentNotice would serve now or later: services of the
 * new interfaces, switched on, not ended, of an enabled creditor, with a station that is enabled for the fourth model.
 * The document needs a service, so a catalogue without one is PPT_SYSTEM_ERROR with the words that the source gives for
 * the older operation. A service that says no first day is told as valid from the first day of the calendar of computers;
 * one without a description or a schema is told by its code. Codes that are not five characters long do not fit the
 * document, and are left out. The document is the same for all who ask the same on a day.
 */
@NullMarked
package nodo.catalogue.desk;

import org.jspecify.annotations.NullMarked;
