package nodo.local.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import nodo.local.ledger.LedgerComparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabArithmeticTest {

    @Test
    void countsPercentilesByRank() {
        long[] hundredDownToOne =
                LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).toArray();

        Times times = Times.of("work", hundredDownToOne, Duration.ofSeconds(4));

        assertThat(times.perSecond()).isEqualTo(25);
        assertThat(times.p50Millis()).isEqualTo(50);
        assertThat(times.p99Millis()).isEqualTo(99);
        assertThat(times.maxMillis()).isEqualTo(100);
    }

    @Test
    void hasNoTimesOfWhatWasNeverDone() {
        assertThat(Times.of("work", new long[0], Duration.ofSeconds(1)).p99Millis())
                .isZero();
    }

    @Test
    void tellsCpuAsAShareOfOneCore() {
        CpuTimes before = new CpuTimes(Map.of("hub", Duration.ofSeconds(10)));
        Map<String, Duration> later = new LinkedHashMap<>();
        later.put("hub", Duration.ofSeconds(13));
        later.put("new", Duration.ofSeconds(1));

        assertThat(new CpuTimes(later).coresSince(before, Duration.ofSeconds(2)))
                .containsEntry("hub", 1.5)
                .containsEntry("new", 0.5);
    }

    @Test
    void tellsEveryKindByItself() {
        LabResult result = new LabResult(
                LabOptions.of("--carts", "2"),
                report(10, 8),
                Map.of(SideLoad.CARTS, report(4, 2)),
                Duration.ofSeconds(1),
                Map.of("hub", 0.5),
                Map.of("RT, from its coming", List.of(1.0, 2.5)),
                List.of(),
                new LedgerComparison(0, 0, 0, 0, 0, 4, 4, List.of()));

        assertThat(LabText.of(result))
                .contains("8 of 10 payments complete", "2 of 4 carts of model 1 complete")
                .contains("carts: nodoInviaCarrelloRPT", "RT, from its coming", "50.00 ms a payment");
        assertThat(LabPage.of(result, Instant.EPOCH, "a machine"))
                .contains(
                        "2 of 4 carts of model 1 complete",
                        "carts: nodoInviaCarrelloRPT",
                        "<td>RT, from its coming</td>");
    }

    private static JsonObject report(int asked, int complete) {
        JsonObjectBuilder step =
                Json.createObjectBuilder().add("count", complete).add("answers", JsonValue.EMPTY_JSON_OBJECT);
        List.of("p50Millis", "p90Millis", "p99Millis", "maxMillis").forEach(name -> step.add(name, 1.0));
        return Json.createObjectBuilder()
                .add("asked", asked)
                .add("complete", complete)
                .add("elapsedMillis", 1000)
                .add("bySecond", JsonValue.EMPTY_JSON_ARRAY)
                .add("operations", Json.createObjectBuilder().add("nodoInviaCarrelloRPT", step))
                .build();
    }

    @Test
    void readsTheOptionsInAnyOrder() {
        assertThat(LabOptions.of(
                        "--seconds", "20", "--rate", "7", "--baskets", "3", "--carts", "2", "--activations", "0"))
                .isEqualTo(new LabOptions(
                        7,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(90),
                        Map.of(SideLoad.BASKETS, 3, SideLoad.CARTS, 2)));
    }

    @ParameterizedTest
    @CsvSource({"--rate,0", "--rate,many", "--seconds,1", "--warmup,-1", "--carts,-1", "--speed,9"})
    void refusesWhatIsNoOption(String option, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabOptions.of(option, value))
                .withMessageContaining(option);
    }

    @Test
    void findsTheNamesInAStatementAndLeavesCastsAlone() {
        JdbcFloor.Statement statement =
                JdbcFloor.Statement.of("SELECT :token, '2026-01-01 10:15:00'::date, :now, :token");

        assertThat(statement.sql()).isEqualTo("SELECT ?, '2026-01-01 10:15:00'::date, ?, ?");
        assertThat(statement.names()).isEqualTo(List.of("token", "now", "token"));
    }

    @Test
    void knowsAWholePayment() {
        assertThat(JdbcFloor.statements())
                .extracting(JdbcFloor.Statement::sql)
                .filteredOn("COMMIT"::equals)
                .hasSize(7);
    }
}
