package nodo.wisp.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nodo.exchange.StrictJson;
import nodo.fault.Refusal;
import nodo.money.Euro;
import nodo.wisp.Choice;
import nodo.wisp.ChoiceKind;
import nodo.wisp.desk.ForwardPayment;
import nodo.wisp.desk.ForwardResult;
import nodo.wisp.desk.WispRefusal;
import nodo.wisp.partner.CardOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardContractTest {

    private static final String COMMON = """
            "idPagamento":"ID","identificativoPsp":"PSP1","identificativoIntermediario":"BROKER",
            "identificativoCanale":"CHANNEL","tipoVersamento":"%s"\
            """;

    private static JsonObject json(String members) {
        return StrictJson.parse(("{" + members + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject of(ForwardContract contract) {
        return switch (contract) {
            case CARTA ->
                json(COMMON.formatted("CP")
                        + ",\"RRN\":123456789012,\"esitoTransazioneCarta\":\"00\",\"importoTotalePagato\":10.5,"
                        + "\"timestampOperazione\":\"2026-11-26T10:00:00+01:00\",\"codiceAutorizzativo\":\"123456\"");
            case PAYPAL ->
                json(COMMON.formatted("PPAL")
                        + ",\"idTransazione\":77,\"idTransazionePsp\":\"PAYPAL-1\",\"importoTotalePagato\":10.5,"
                        + "\"timestampOperazione\":\"2026-11-26T10:00:00\"");
            case MOD1 -> json(COMMON.formatted("BBT") + ",\"tipoOperazione\":\"web\"");
            case MOD2 -> json(COMMON.formatted("AD"));
        };
    }

    private static JsonObject with(JsonObject request, String member, String value) {
        return Json.createObjectBuilder(request)
                .add(member, json("\"v\":" + value).get("v"))
                .build();
    }

    private static JsonObject without(JsonObject request, String member) {
        return Json.createObjectBuilder(request).remove(member).build();
    }

    private static void assertInvalid(ForwardContract contract, JsonObject request) {
        assertThatThrownBy(() -> contract.read(request)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            WispOperation operation = new WispOperation("test", (json, call) -> new byte[0]);
            assertThat(operation.status(refusal.fault().code())).isEqualTo(400);
            assertThat(refusal.fault().description()).contains("Richiesta non valida");
        });
    }

    /** What is told after the mistakes about PSP and channel. */
    private static Optional<WispRefusal> late(ForwardContract contract, JsonObject request) {
        ForwardPayment.Details details = contract.read(request).details();
        return details instanceof ForwardPayment.Authorised authorised
                ? authorised.card().wrong()
                : ((ForwardPayment.Nothing) details).wrong();
    }

    @Test
    void readsACard() {
        ForwardPayment payment = ForwardContract.CARTA.read(of(ForwardContract.CARTA));

        assertThat(payment.idPagamento()).isEqualTo("ID");
        assertThat(payment.pspBroker()).isEqualTo("BROKER");
        assertThat(payment.choice()).isEqualTo(new Choice(ChoiceKind.CARTA, "PSP1", "CHANNEL", "CP"));
        CardOutcome card =
                ((ForwardPayment.Authorised) payment.details()).card().value().orElseThrow();
        assertThat(card.rrn()).isEqualTo("123456789012");
        assertThat(card.result()).isEqualTo("00");
        assertThat(card.paid()).isEqualTo(Euro.of("10.50"));
        assertThat(card.at()).isEqualTo("2026-11-26T10:00:00+01:00");
        assertThat(card.authorisation()).isEqualTo("123456");
    }

    @Test
    void readsPayPalWithoutATipoVersamento() {
        ForwardPayment payment = ForwardContract.PAYPAL.read(without(of(ForwardContract.PAYPAL), "tipoVersamento"));

        assertThat(payment.choice().paymentType()).isEqualTo("PPAL");
        CardOutcome card =
                ((ForwardPayment.Authorised) payment.details()).card().value().orElseThrow();
        assertThat(card.rrn()).isEqualTo("77");
        assertThat(card.authorisation()).isEqualTo("PAYPAL");
        assertThat(card.pspTransaction()).contains("PAYPAL-1");
        assertThat(card.at()).isEqualTo("2026-11-26T10:00:00+01:00");
    }

    @ParameterizedTest
    @EnumSource(ForwardContract.class)
    void refusesARequestWithoutAMemberThatAllHave(ForwardContract contract) {
        assertThat(late(contract, of(contract))).isEmpty();
        for (String member :
                new String[] {"idPagamento", "identificativoPsp", "identificativoIntermediario", "identificativoCanale"
                }) {
            assertInvalid(contract, without(of(contract), member));
            assertInvalid(contract, with(of(contract), member, "null"));
            assertInvalid(contract, with(of(contract), member, "[]"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"cp\"", "\"XYZ\"", "null"})
    void refusesATipoVersamentoThatIsNoCode(String type) {
        for (ForwardContract contract :
                new ForwardContract[] {ForwardContract.CARTA, ForwardContract.MOD1, ForwardContract.MOD2}) {
            assertInvalid(contract, with(of(contract), "tipoVersamento", type));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RRN,null,WRONG_RRN",
        "RRN,\"\",WRONG_RRN",
        "RRN,\"x\",WRONG_RRN",
        "importoTotalePagato,null,WRONG_PAID_AMOUNT",
        "importoTotalePagato,\"\",WRONG_PAID_AMOUNT",
        "importoTotalePagato,-1,WRONG_PAID_AMOUNT",
        "importoTotalePagato,1.001,WRONG_PAID_AMOUNT",
        "importoTotalePagato,1e9,WRONG_PAID_AMOUNT",
        "codiceAutorizzativo,null,WRONG_AUTHORISATION",
        "codiceAutorizzativo,\"\",WRONG_AUTHORISATION",
        "codiceAutorizzativo,\"1234567\",WRONG_AUTHORISATION"
    })
    void keepsWhatIsWrongWithACard(String member, String value, WispRefusal why) {
        assertThat(late(ForwardContract.CARTA, with(of(ForwardContract.CARTA), member, value)))
                .contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timestampOperazione", "esitoTransazioneCarta"})
    void refusesACardWithoutTheRest(String member) {
        assertInvalid(ForwardContract.CARTA, without(of(ForwardContract.CARTA), member));
    }

    @Test
    void refusesATransactionOfPayPalWithoutAName() {
        assertInvalid(ForwardContract.PAYPAL, with(of(ForwardContract.PAYPAL), "idTransazionePsp", "\"\""));
    }

    @Test
    void refusesAMomentThatIsNone() {
        assertInvalid(ForwardContract.CARTA, with(of(ForwardContract.CARTA), "timestampOperazione", "\"yesterday\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"WEB\""})
    void keepsAnOperationThatIsNone(String operation) {
        assertThat(late(ForwardContract.MOD1, with(of(ForwardContract.MOD1), "tipoOperazione", operation)))
                .contains(WispRefusal.WRONG_OPERATION);
    }

    @Test
    void wantsATokenOfMobileOperations() {
        JsonObject mobile = with(of(ForwardContract.MOD1), "tipoOperazione", "\"mobile\"");

        assertThat(late(ForwardContract.MOD1, mobile)).contains(WispRefusal.WRONG_MOBILE_TOKEN);
        assertThat(late(ForwardContract.MOD1, with(mobile, "mobileToken", "\"\"")))
                .contains(WispRefusal.WRONG_MOBILE_TOKEN);
        assertThat(late(ForwardContract.MOD1, with(mobile, "mobileToken", "\"T\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCEPTED|{\"esito\":\"OK\"}",
                "NOT_AUTHORISED|{\"esito\":\"KO_AUTH\"}",
                "REFUSED|{\"esito\":\"KO\",\"errorCode\":\"RIFPSP\",\"descrizione\":\"Risposta negativa del Canale\"}",
                "NOT_COLLECTED|{\"esito\":\"KO\",\"errorCode\":\"RIFPSP\",\"descrizione\":\"Contabilizzazione negata dal PSP\"}",
                "UNREACHED|{\"esito\":\"KO\",\"errorCode\":\"CONPSP\",\"descrizione\":\"Canale non raggiungibile\"}",
            })
    void answersWhatThePspDid(ForwardResult.Kind kind, String expected) {
        assertThat(ForwardContract.answer(new ForwardResult(kind, Optional.empty())))
                .hasToString(expected);
    }

    @Test
    void answersWhereThePageIs() {
        assertThat(ForwardContract.answer(
                        new ForwardResult(ForwardResult.Kind.ACCEPTED, Optional.of("https://psp.example/p?a=1"))))
                .hasToString("{\"esito\":\"OK\",\"urlRedirectPSP\":\"https://psp.example/p?a=1\"}");
    }
}
