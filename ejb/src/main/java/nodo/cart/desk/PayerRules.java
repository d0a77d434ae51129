package nodo.cart.desk;

import static nodo.exchange.desk.Check.that;

import java.util.List;
import nodo.exchange.desk.Check;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.rpt.partner.RptDocument;

/**
 * One person pays a cart: the soggettoVersante of each RPT, or its soggettoPagatore where it names none.
 *
 * <p>Source: flows-rpt 4 step 6. Which of the two texts is told of whom is inferred.
 */
final class PayerRules {

    /** In the order in which they are told. */
    static final List<Check<List<RptDocument>>> ALL = List.of(
            that(
                    "each RPT says who pays",
                    rpts -> rpts.stream().noneMatch(rpt -> whoPays(rpt).isBlank()),
                    FaultCode.PPT_SEMANTICA,
                    Descriptions.CART_WITHOUT_PAYER),
            that(
                    "those that name a sender name the one who pays the first",
                    rpts -> rpts.stream()
                            .filter(rpt -> rpt.payer().isPresent())
                            .allMatch(rpt -> paysTheFirst(rpt, rpts)),
                    FaultCode.PPT_SEMANTICA,
                    Descriptions.CART_OF_SEVERAL_PAYERS),
            that(
                    "the debtors of the others are the one who pays the first",
                    rpts -> rpts.stream().allMatch(rpt -> paysTheFirst(rpt, rpts)),
                    FaultCode.PPT_SEMANTICA,
                    Descriptions.CART_OF_SEVERAL_DEBTORS));

    private PayerRules() {}

    private static boolean paysTheFirst(RptDocument rpt, List<RptDocument> all) {
        return whoPays(rpt).equals(whoPays(all.get(0)));
    }

    private static String whoPays(RptDocument rpt) {
        return rpt.payer().orElse(rpt.debtor());
    }
}
