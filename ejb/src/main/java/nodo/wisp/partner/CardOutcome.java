package nodo.wisp.partner;

import java.time.OffsetDateTime;
import nodo.money.Euro;

/**
 * What is told of a card, or of an account that works like one. Source: PspPerNodo.xsd, pspInviaCarrelloRPTCarte.
 *
 * @param rrn the retrieval reference number
 * @param result esitoTransazioneCarta
 * @param paid importoTotalePagato
 * @param at timestampOperazione
 * @param authorisation codiceAutorizzativo, 1 to 6 characters
 */
public record CardOutcome(String rrn, String result, Euro paid, OffsetDateTime at, String authorisation) {}
