package nodo.rt;

import java.time.LocalDate;
import java.util.Optional;
import nodo.money.Euro;

/**
 * One payment of an RT, in the order of the RPT. Source: PagInf_RPT_RT.xsd, ctDatiSingoloPagamentoRT.
 *
 * @param amount what was paid
 * @param outcome the PSP's words on it; always there if nothing was paid
 * @param day when its outcome was known
 * @param iur the PSP's identifier of the collection, also in its reporting flow; 1 to 35 characters
 * @param stamp the identifier of the digital stamp that was sold (IUBD)
 */
public record RtPayment(Euro amount, Optional<String> outcome, LocalDate day, String iur, Optional<String> stamp) {}
