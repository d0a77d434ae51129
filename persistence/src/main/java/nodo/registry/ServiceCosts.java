package nodo.registry;

import java.util.List;
import java.util.Optional;
import nodo.money.Euro;

/**
 * What a service costs. Source: CatalogoDatiInformativiPSP, ctCostiServizio; registry §5.
 *
 * @param channelKind tipoCanaleServizio, 0 to 4
 * @param audience plateaErogazioneServizio, 0 to 2
 * @param bands at least one, their limits rising
 * @param agreementCost costoConvenzione
 */
public record ServiceCosts(
        Optional<Integer> channelKind, Optional<Integer> audience, List<CostBand> bands, Optional<Euro> agreementCost) {

    public ServiceCosts {
        bands = List.copyOf(bands);
    }

    /**
     * The band of an amount: the first that reaches it, and a reserved one rather than a free one. A reserved band is
     * usable only with one of its codes.
     *
     * @param agreement codiceConvenzione of the payment
     * @return empty if no band reaches the amount: the service is not offered for it
     */
    public Optional<CostBand> bandOf(Euro amount, Optional<String> agreement) {
        Optional<CostBand> reserved = bands.stream()
                .filter(band -> band.reaches(amount)
                        && agreement.filter(band.agreements()::contains).isPresent())
                .findFirst();
        return reserved.or(() -> bands.stream()
                .filter(band -> band.reaches(amount) && band.agreements().isEmpty())
                .findFirst());
    }
}
