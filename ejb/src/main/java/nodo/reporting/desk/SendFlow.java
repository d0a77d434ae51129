package nodo.reporting.desk;

import java.time.OffsetDateTime;
import nodo.content.Content;
import nodo.exchange.desk.PspCaller;

/**
 * A PSP sends a reporting flow: nodoInviaFlussoRendicontazione.
 *
 * @param caller who sends it
 * @param creditor whom it is for, 1 to 35 characters
 * @param flowId its identifier, any text
 * @param at its time; what has no zone is Italian time
 * @param document its document, of any length
 */
public record SendFlow(PspCaller caller, String creditor, String flowId, OffsetDateTime at, Content document) {}
