package nodo.wisp.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.util.Map;
import java.util.function.Function;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.money.Euro;
import nodo.registry.ServiceLanguage.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private static Query query(Map<String, Object> parameters) {
        return new Query(Json.createObjectBuilder(parameters).build());
    }

    private static void assertRefused(Query query, Function<Query, ?> reading, int status, String text) {
        WispOperation operation = new WispOperation("test", (request, call) -> new byte[0]);
        assertThatThrownBy(() -> reading.apply(query)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(operation.status(refusal.fault().code())).isEqualTo(status);
            assertThat(operation.refusal(refusal.fault())).hasToString("{\"error\":\"" + text + "\"}");
        });
    }

    @Test
    void hasNoResourceWithoutItsParameters() {
        assertRefused(query(Map.of("idpagamento", "x")), Query::payment, 404, "Richiesta non valida");
        assertRefused(query(Map.of()), one -> one.required("percorsoPagamento"), 404, "Richiesta non valida");
    }

    @Test
    void refusesAnEmptyPayment() {
        assertRefused(query(Map.of("idPagamento", "")), Query::payment, 400, "Richiesta non valida");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.00", "-1", "x", "123456789012"})
    void refusesWhatIsNoNumberOfCents(String amount) {
        assertRefused(
                query(Map.of("importoTotale", amount)),
                one -> one.cents("importoTotale"),
                422,
                "Importo Totale invalido");
    }

    @Test
    void readsCents() {
        assertThat(query(Map.of("importoTotale", "1001")).cents("importoTotale"))
                .contains(Euro.of("10.01"));
        assertThat(query(Map.of("importoTotale", "")).cents("importoTotale")).isEmpty();
        assertThat(query(Map.of()).cents("importoTotale")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"IT,IT", "SL,SL", "'',IT"})
    void readsLanguages(String code, Language language) {
        assertThat(query(Map.of("lingua", code)).language()).isEqualTo(language);
        assertThat(query(Map.of()).language()).isEqualTo(Language.IT);
    }

    @Test
    void refusesALanguageThatDoesNotExist() {
        assertRefused(query(Map.of("lingua", "it")), Query::language, 400, "Richiesta non valida");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "x", "10000000000"})
    void refusesWhatIsNoCount(String count) {
        assertRefused(
                query(Map.of("maxOccurrences", count)), Query::count, 400, "maxOccurences must be a positive integer");
    }

    @Test
    void readsACount() {
        assertThat(query(Map.of("maxOccurrences", "10")).count()).isEqualTo(10);
        assertRefused(query(Map.of()), Query::count, 400, "maxOccurences must be a positive integer");
    }

    @ParameterizedTest
    @CsvSource({
        "PPT_SINTASSI_EXTRAXSD,400",
        "PPT_CANALE_NONRISOLVIBILE,400",
        "PPT_PAGAMENTO_SCONOSCIUTO,404",
        "PPT_TOKEN_SCADUTO,404",
        "PPT_PSP_SCONOSCIUTO,404",
        "PPT_PSP_DISABILITATO,404",
        "PPT_INTERMEDIARIO_PSP_SCONOSCIUTO,404",
        "PPT_INTERMEDIARIO_PSP_DISABILITATO,404",
        "PPT_CANALE_SCONOSCIUTO,404",
        "PPT_CANALE_DISABILITATO,404",
        "PPT_AUTORIZZAZIONE,404",
        "PPT_CANALE_TIMEOUT,408",
        "PPT_SEMANTICA,422",
        "PPT_SYSTEM_ERROR,500"
    })
    void hasAStatusForEachRefusal(FaultCode code, int status) {
        assertThat(new WispOperation("test", (request, call) -> new byte[0]).status(code))
                .isEqualTo(status);
    }
}
