package nodo.rpt;

import nodo.money.Euro;

/**
 * What an RPT asks for, as far as the hub has to know it beside the document.
 *
 * @param paymentType tipoVersamento
 * @param total importoTotaleDaVersare
 * @param payments how many payments it has, 1 to 5
 */
public record RptTerms(String paymentType, Euro total, int payments) {}
