/**
 * What providers publish of their services: taken in, told to creditor institutions, and chosen from for a payer.
 *
 * <p>Decisions where the source is silent, all inferred. The path CARTE has the instrument CP; CC has those of a bank
 * account (BBT, BP, AD, OBEP, MYBK); ALTRO has the rest but PO, which is paid at the provider. A service is shown in the
 * language that is asked for, or not at all. Providers and channels that the keys chiediListaPSP.* list apart come last.
 * A service without a cost band for the amount is not shown, as the source says. The list of informative that is uploaded
 * is taken as a whole or refused as a whole; a provider is in it once.
 */
@NullMarked
package nodo.offer.desk;

import org.jspecify.annotations.NullMarked;
