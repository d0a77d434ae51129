package nodo.simulator.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentResultTest {

    private static final String SECOND = """
            {"outcome": "OK", "paymentDate": "2026-01-02T03:04:05.678+01:00", "payments": [{"paymentToken": "one",
             "description": "d", "creditorReferenceId": "i", "fiscalCode": "c", "companyName": "n", "debtor": "b"}]}""";

    @Test
    void readsBothVersions() {
        assertThat(PaymentResult.second("T", JsonText.parse(SECOND)).tokens()).containsExactly("one");
        assertThat(PaymentResult.first(JsonText.parse(
                        "{\"paymentToken\": \"one\", \"pspTransactionId\": \"T\", \"outcome\": \"KO\"}")))
                .isEqualTo(new PaymentResult("T", "KO", java.util.List.of("one")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"OK\" | \"FATTO\" | outcome",
                "\"outcome\": \"OK\", | | outcome",
                ".678+01:00 | | paymentDate",
                "\"debtor\": \"b\" | \"debtor\": \"b\", \"other\": 1 | payments[0].other",
                ", \"debtor\": \"b\" | | payments[0].debtor"
            })
    void refusesWhatTheContractDoesNotSay(String right, String wrong, String named) {
        String body = SECOND.replace(right, wrong == null ? "" : wrong);

        assertThatExceptionOfType(InvalidOrder.class)
                .isThrownBy(() -> PaymentResult.second("T", JsonText.parse(body)))
                .withMessageContaining(named);
    }
}
