package nodo.touchpoint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nodo.exchange.StrictJson;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.money.Euro;
import nodo.touchpoint.ClientQuery;
import nodo.touchpoint.ClosingData;
import nodo.touchpoint.desk.ClosePayment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of validation §2 that looks at the request alone: in the CSV files, one change of a valid request each. */
class CloseContractTest {

    private static final String ACCEPTED = "accepted";

    @ParameterizedTest
    @CsvFileSource(resources = "close-v1.csv", delimiter = '|', numLinesToSkip = 1)
    void judgesEachMemberOfVersion1(String member, String values, String expected) {
        judge(CloseContract.V1, member, values, expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "close-v2.csv", delimiter = '|', numLinesToSkip = 1)
    void judgesEachMemberOfVersion2(String member, String values, String expected) {
        judge(CloseContract.V2, member, values, expected);
    }

    private static void judge(CloseContract contract, String member, String values, String expected) {
        for (String value : values.split(";", -1)) {
            JsonObject request = changed(valid(contract), member, value.strip());

            assertThat(answer(contract, request)).as("%s = %s", member, value).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "V1, identificativoPsp, identificativoIntermediario, identificativoPsp invalido",
        "V1, tipoVersamento, fee, tipoVersamento invalido",
        "V1, timestampOperation, additionalPaymentInformations, timestampOperation invalido",
        "V2, paymentTokens, outcome, Invalid paymentTokens",
        "V2, outcome, idPSP, Invalid outcome",
        "V2, idChannel, paymentMethod, Invalid idChannel",
        "V2, fee, timestampOperation, Invalid fee",
    })
    void tellsTheFirstOfTwoMistakes(CloseContract contract, String first, String second, String expected) {
        JsonObject request = changed(changed(valid(contract), first, "absent"), second, "absent");

        assertThat(answer(contract, request)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(CloseContract.class)
    void looksAtTokensAndOutcomeOnlyWhenNobodyPaid(CloseContract contract) {
        JsonObject request = object("{\"paymentTokens\":[\"t\"],\"outcome\":\"KO\",\"fee\":\"x\",\"idPSP\":7}");

        ClosePayment read = contract.read(request, ClientQuery.NONE);

        assertThat(read.tokens()).containsExactly("t");
        assertThat(read.data()).isEmpty();
    }

    @Test
    void readsVersion1() {
        ClosePayment read = CloseContract.V1.read(valid(CloseContract.V1), ClientQuery.NONE);

        ClosingData data = read.data().orElseThrow();
        assertThat(read.operation()).isEqualTo("closePayment-v1");
        assertThat(data.psp()).isEqualTo("PSPDEMO1");
        assertThat(data.paymentMethod()).isEqualTo("BPAY");
        assertThat(data.transactionId()).isEqualTo("psp-1");
        assertThat(data.additionalInformation().texts())
                .containsEntry("transactionId", "touchpoint-1")
                .containsEntry("authorizationCode", "123456");
    }

    @Test
    void readsVersion2() {
        ClientQuery query = new ClientQuery(Optional.of("IO"), Optional.empty());

        ClosePayment read = CloseContract.V2.read(valid(CloseContract.V2), query);

        ClosingData data = read.data().orElseThrow();
        assertThat(read.operation()).isEqualTo("closePayment-v2");
        assertThat(read.tokens()).containsExactly("one", "two");
        assertThat(data.totalAmount()).isEqualTo(Euro.of("21.50"));
        assertThat(data.fee()).isEqualTo(Euro.of("1.50"));
        assertThat(data.primaryCiIncurredFee()).contains(Euro.of("0.10"));
        assertThat(data.idBundle()).contains("bundle");
        assertThat(data.operationAt()).isEqualTo(Instant.parse("2026-11-25T11:00:00Z"));
        assertThat(data.additionalInformation().texts().keySet()).containsExactly("rrn", "fee");
        assertThat(data.transactionDetails()).contains("{\"transaction\":{\"transactionId\":7}}");
        assertThat(data.query()).isEqualTo(query);
    }

    @ParameterizedTest
    @EnumSource(CloseContract.class)
    void takesNumbersAsTexts(CloseContract contract) {
        JsonObject numbers = changed(valid(contract), "totalAmount", "21.5");
        JsonObject texts = changed(valid(contract), "totalAmount", "\"21.50\"");

        assertThat(contract.read(texts, ClientQuery.NONE)).isEqualTo(contract.read(numbers, ClientQuery.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "V1, '{\"esito\":\"OK\"}', '{\"esito\":\"KO\",\"descrizione\":\"no\"}'",
        "V2, '{\"outcome\":\"OK\"}', '{\"outcome\":\"KO\",\"description\":\"no\"}'"
    })
    void answersInItsOwnWords(CloseContract contract, String accepted, String refused) {
        assertThat(contract.accepted()).hasToString(accepted);
        assertThat(contract.refused("no")).hasToString(refused);
    }

    private static String answer(CloseContract contract, JsonObject request) {
        try {
            contract.read(request, ClientQuery.NONE);
            return ACCEPTED;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo(FaultCode.PPT_SINTASSI_EXTRAXSD);
            return refusal.fault().description().orElseThrow();
        }
    }

    private static JsonObject valid(CloseContract contract) {
        return object(
                switch (contract) {
                    case V1 -> """
                        {"paymentTokens": ["one"], "outcome": "OK", "identificativoPsp": "PSPDEMO1",
                         "tipoVersamento": "BPAY", "identificativoIntermediario": "60000000001",
                         "identificativoCanale": "60000000001_02", "pspTransactionId": "psp-1", "totalAmount": 11.50,
                         "fee": 1.50, "timestampOperation": "2026-11-25T12:00:00.123+01:00",
                         "additionalPaymentInformations": {"transactionId": "touchpoint-1",
                          "outcomePaymentGateway": "00", "authorizationCode": "123456"}}""";
                    case V2 -> """
                        {"paymentTokens": ["one", "two"], "outcome": "OK", "idPSP": "PSPDEMO1",
                         "idBrokerPSP": "60000000001", "idChannel": "60000000001_02", "paymentMethod": "CP",
                         "transactionId": "touchpoint-1", "totalAmount": 21.50, "fee": 1.50,
                         "primaryCiIncurredFee": 0.10, "idBundle": "bundle", "idCiBundle": "ci bundle",
                         "timestampOperation": "2026-11-25T12:00:00+01:00",
                         "additionalPaymentInformations": {"rrn": "1", "fee": 1.50},
                         "transactionDetails": {"transaction": {"transactionId": 7}}, "unheard": [1, {"of": null}]}""";
                });
    }

    private static JsonObject object(String text) {
        return StrictJson.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A value of {@code absent} removes the member; {@code LONG:n} is a text of so many characters. */
    private static JsonObject changed(JsonObject request, String member, String value) {
        JsonPointer pointer = Json.createPointer("/" + member.replace('.', '/'));
        if (value.equals("absent")) {
            return pointer.remove(request);
        }
        String text =
                value.startsWith("LONG:") ? "\"" + "x".repeat(Integer.parseInt(value.substring(5))) + "\"" : value;
        return pointer.replace(request, json(text));
    }

    private static JsonValue json(String text) {
        return object("{\"value\":" + text + "}").getOrDefault("value", JsonValue.NULL);
    }

    @Test
    void refusesTextsThatNoMessageCarries() {
        for (String hostile : List.of("\\u0000", "\\ud800", "a\\u0007", "\\uffff")) {
            JsonObject request = changed(valid(CloseContract.V2), "transactionId", "\"" + hostile + "\"");

            assertThatThrownBy(() -> CloseContract.V2.read(request, ClientQuery.NONE))
                    .isInstanceOf(Refusal.class);
        }
    }
}
