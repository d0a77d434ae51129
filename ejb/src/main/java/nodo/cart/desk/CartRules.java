package nodo.cart.desk;

import static nodo.exchange.desk.Check.that;

import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Check;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.money.Euro;
import nodo.registry.CreditorInstitution;
import nodo.registry.PaymentModel;
import nodo.registry.Registry;
import nodo.rpt.desk.Provider;
import nodo.rpt.partner.RptDocument;

/**
 * What a cart must meet beside its RPTs, and each RPT beside its document. The lists are the order in which creditors are
 * refused.
 *
 * <p>Source: flows-rpt 4, steps 3 and 5.
 */
final class CartRules {

    /** Step 3. */
    static final List<Check<Execution>> EXECUTION = List.of(
            that(
                    "the channel is the broker's",
                    execution -> execution
                            .provider()
                            .channel()
                            .brokerId()
                            .equals(execution.provider().broker().id()),
                    FaultCode.PPT_AUTORIZZAZIONE,
                    Descriptions.CHANNEL_OF_ANOTHER_BROKER),
            that(
                    "the channel is one of the PSP's",
                    execution -> execution.provider().isLinked(execution.registry()),
                    FaultCode.PPT_AUTORIZZAZIONE,
                    Descriptions.CHANNEL_OF_ANOTHER_PSP),
            that(
                    "the channel takes carts",
                    execution -> takesCarts(execution.provider()),
                    FaultCode.PPT_AUTORIZZAZIONE,
                    Descriptions.CHANNEL_TAKES_NO_CARTS));

    /** The first rules of step 5. */
    static final List<Check<Place>> PLACE = List.of(
            that(
                    "the creditor is known",
                    place -> place.creditor().isPresent() && place.rpt().key().isPresent(),
                    FaultCode.PPT_DOMINIO_SCONOSCIUTO),
            that(
                    "the creditor is enabled",
                    place -> place.creditor().orElseThrow().enabled(),
                    FaultCode.PPT_DOMINIO_DISABILITATO),
            that(
                    "the station serves the creditor",
                    Place::isServed,
                    FaultCode.PPT_AUTORIZZAZIONE,
                    Descriptions.STATION_OF_ANOTHER_CREDITOR));

    /** Asked last, of carts that are parked. That what they ask for must be one amount is inferred: a payer pays all at once. */
    static final List<Check<Parked>> PARKING = List.of(
            that(
                    "the payer can be asked for its total",
                    parked -> Euro.canBeSum(
                            parked.documents().stream().map(RptDocument::total).toList()),
                    FaultCode.PPT_SEMANTICA,
                    "Importo totale del carrello superiore al massimo consentito"),
            that(
                    "the payer has a page to choose on",
                    parked -> parked.registry().urls().wisp().isPresent(),
                    FaultCode.PPT_SYSTEM_ERROR,
                    "Configurazione WISP non presente"));

    private CartRules() {}

    private static boolean takesCarts(Provider provider) {
        PaymentModel model = provider.channel().paymentModel();
        return provider.isWisp()
                || model == PaymentModel.IMMEDIATO_MULTIBENEFICIARIO
                || model == PaymentModel.DIFFERITO;
    }

    /**
     * Who is to execute a cart.
     *
     * @param provider the PSP, its broker and the channel
     * @param registry the snapshot that they are judged by
     */
    record Execution(Provider provider, Registry registry) {}

    /**
     * A cart whose payer is to choose.
     *
     * @param documents its RPTs
     * @param registry the snapshot that it is judged by
     */
    record Parked(List<RptDocument> documents, Registry registry) {}

    /**
     * An RPT and where it came from.
     *
     * @param rpt the RPT
     * @param station the station that sent it
     * @param registry the snapshot that it is judged by
     */
    record Place(SentRpt rpt, String station, Registry registry) {

        Optional<CreditorInstitution> creditor() {
            return registry.creditor(rpt.creditor());
        }

        boolean isServed() {
            return registry.linksOfStation(station).stream()
                    .anyMatch(link -> link.creditorInstitution().equals(rpt.creditor()));
        }
    }
}
