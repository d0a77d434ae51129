package nodo.registry;

import java.util.List;
import nodo.money.Euro;

/**
 * What a service costs up to an amount. Source: CatalogoDatiInformativiPSP, ctFasciaCostoServizio.
 *
 * @param upTo importoMassimoFascia, included
 * @param fixedCost costoFisso
 * @param fee valoreCommissione, the most that is asked
 * @param agreements codes of the conventions that it is reserved to; empty: for everybody
 */
public record CostBand(Euro upTo, Euro fixedCost, Euro fee, List<String> agreements) {

    public CostBand {
        agreements = List.copyOf(agreements);
    }

    boolean reaches(Euro amount) {
        return amount.compareTo(upTo) <= 0;
    }

    /** What the payer is shown. */
    public Euro shown() {
        return fixedCost.plus(fee);
    }
}
