package nodo.touchpoint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nodo.exchange.desk.Check;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.touchpoint.AdditionalInformation;
import nodo.touchpoint.ClosingData;
import nodo.touchpoint.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may collect, in the order of the refusals: each row is right up to its mistake, and wrong behind it. */
class CollectorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NOBODY | NOBODY      | NOBODY  | CP | 2 | PPT_PSP_SCONOSCIUTO                | Il PSP indicato non esiste                           | The indicated PSP does not exist
            OFF    | NOBODY      | NOBODY  | CP | 2 | PPT_PSP_DISABILITATO               | Il PSP indicato non esiste                           | The indicated PSP does not exist
            GOOD   | NOBODY      | NOBODY  | CP | 2 | PPT_INTERMEDIARIO_PSP_SCONOSCIUTO  | L'Intermediario indicato non esiste                  | The indicated brokerPSP does not exist
            GOOD   | OFFBROKER   | NOBODY  | CP | 2 | PPT_INTERMEDIARIO_PSP_DISABILITATO | L'Intermediario indicato non esiste                  | The indicated brokerPSP does not exist
            GOOD   | OTHERBROKER | NOBODY  | CP | 2 | PPT_CANALE_SCONOSCIUTO             | Il Canale indicato non esiste                        | The indicated channel does not exist
            GOOD   | OTHERBROKER | CHOFF   | CP | 2 | PPT_CANALE_DISABILITATO            | Il Canale indicato non esiste                        | The indicated channel does not exist
            GOOD   | OTHERBROKER | CHPSP   | XX | 2 | PPT_AUTORIZZAZIONE                 | Configurazione psp-canale non corretta               | Incorrect PSP-brokerPSP-Channel-Payment type configuration
            PLAIN  | BROKER      | CHPSP   | XX | 2 | PPT_AUTORIZZAZIONE                 | Configurazione psp-canale non corretta               | Incorrect PSP-brokerPSP-Channel-Payment type configuration
            GOOD   | BROKER      | CHPSP   | XX | 2 | PPT_AUTORIZZAZIONE                 | Configurazione psp-canale-tipoVersamento non corretta | Incorrect PSP-brokerPSP-Channel-Payment type configuration
            GOOD   | BROKER      | CHPSP   | CP | 2 | PPT_SEMANTICA                      | Modello pagamento non valido                         | Invalid payment type
            GOOD   | BROKER      | CHNOIO  | CP | 2 | PPT_SEMANTICA                      | Modello pagamento non valido                         | Invalid payment type
            GOOD   | BROKER      | CH1     | CP | 2 | PPT_SEMANTICA                      | Modello pagamento non valido                         | Wrong channel version
            """)
    void tellsTheFirstMistakeInTheWordsOfEachVersion(
            String psp,
            String broker,
            String channel,
            String method,
            int tokens,
            FaultCode code,
            String v1,
            String v2) {
        assertRefused(collector(Protocol.V1, psp, broker, channel, method, tokens), code, v1);
        assertRefused(collector(Protocol.V2, psp, broker, channel, method, tokens), code, v2);
    }

    private static void assertRefused(Collector collector, FaultCode code, String text) {
        assertThatThrownBy(() -> Check.all(Collector.CHECKS, collector))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.fault().description()).contains(text);
                });
    }

    @ParameterizedTest
    @CsvSource({"CH1, 1", "CH2, 1", "CH2, 5", "CHSTAMP, 2"})
    void admitsWhoMayCollect(String channel, int tokens) {
        Collector collector = collector(Protocol.V2, "GOOD", "BROKER", channel, "CP", tokens);

        assertThatCode(() -> Check.all(Collector.CHECKS, collector)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"GOOD, CHSTAMP, true", "PLAIN, CHSTAMP, false", "GOOD, CH2, false", "GOOD, CHSTAMP1, false"})
    void knowsWhoSellsStamps(String psp, String channel, boolean sells) {
        assertThat(collector(Protocol.V2, psp, "BROKER", channel, "CP", 1).sellsStamps())
                .isEqualTo(sells);
    }

    @ParameterizedTest
    @CsvSource({
        "rrn",
        "outcomePaymentGateway",
        "totalAmount",
        "fee",
        "timestampOperation",
        "authorizationCode",
    })
    void wantsEveryDetailOfACardWhereTheChannelDoes(String missing) {
        Map<String, String> details = card();
        details.remove(missing);

        assertRefused(
                collector(closing("CHCARD", "CP", details)),
                FaultCode.PPT_SINTASSI_EXTRAXSD,
                "Invalid additionalPaymentInformations");
        assertThatCode(() -> Check.all(Collector.CHECKS, collector(closing("CH2", "CP", details))))
                .doesNotThrowAnyException();
        assertThatCode(() -> Check.all(Collector.CHECKS, collector(closing("CHCARD", "PPAL", details))))
                .doesNotThrowAnyException();
    }

    @Test
    void takesACardWithAllItsDetails() {
        assertThatCode(() -> Check.all(Collector.CHECKS, collector(closing("CHCARD", "CP", card()))))
                .doesNotThrowAnyException();
    }

    private static Map<String, String> card() {
        Map<String, String> details = new TreeMap<>();
        List.of("rrn", "outcomePaymentGateway", "totalAmount", "fee", "timestampOperation", "authorizationCode")
                .forEach(name -> details.put(name, "1"));
        return details;
    }

    private static ClosingData closing(String channel, String method, Map<String, String> details) {
        return CloseBench.data(Protocol.V2, "GOOD", "BROKER", channel, method, new AdditionalInformation(details));
    }

    private static Collector collector(ClosingData data) {
        return Collector.of(command(data, 1), data, CloseBench.registry().registry());
    }

    private static Collector collector(
            Protocol protocol, String psp, String broker, String channel, String method, int tokens) {
        ClosingData data =
                CloseBench.data(protocol, psp, broker, channel, method, new AdditionalInformation(Map.of("rrn", "1")));
        return Collector.of(command(data, tokens), data, CloseBench.registry().registry());
    }

    private static ClosePayment command(ClosingData data, int tokens) {
        return new ClosePayment(
                data.protocol(), List.of("a", "b", "c", "d", "e").subList(0, tokens), Optional.of(data));
    }
}
