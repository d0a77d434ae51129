package nodo.cart.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nodo.exchange.desk.Check;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.rpt.partner.RptDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerRulesTest {

    @ParameterizedTest
    @CsvSource({
        "'', MARIO, '', MARIO", //
        "MARIO, ANNA, MARIO, LUCA",
        "MARIO, ANNA, '', MARIO",
        "'', MARIO, MARIO, ANNA"
    })
    void admitsACartThatOnePersonPays(String sender1, String debtor1, String sender2, String debtor2) {
        List<RptDocument> rpts = List.of(SampleCart.paidBy(sender1, debtor1), SampleCart.paidBy(sender2, debtor2));

        assertThat(Check.first(PayerRules.ALL, rpts)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', ' ', '', MARIO, codice versante o codice pagatore non presenti",
        "MARIO, ANNA, LUCA, ANNA, codice versante non coerente",
        "'', MARIO, LUCA, MARIO, codice versante non coerente",
        "'', MARIO, '', ANNA, codice pagatore non coerente",
        "MARIO, ANNA, '', ANNA, codice pagatore non coerente"
    })
    void refusesACartOfSeveralPayers(
            String sender1, String debtor1, String sender2, String debtor2, String description) {
        List<RptDocument> rpts = List.of(SampleCart.paidBy(sender1, debtor1), SampleCart.paidBy(sender2, debtor2));

        assertThat(Check.first(PayerRules.ALL, rpts).map(Refusal::fault))
                .hasValue(Fault.of(FaultCode.PPT_SEMANTICA, description));
    }

    @Test
    void admitsASingleRpt() {
        assertThat(Check.first(PayerRules.ALL, List.of(SampleCart.first()))).isEmpty();
    }
}
