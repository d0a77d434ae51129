package nodo.simulator.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import nodo.simulator.registry.RegistryFile;
import org.junit.jupiter.api.Test;

class ClosingTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    @Test
    void saysTheSumOfNoticesAndFeeAsNumbers() {
        JsonObject body = closing(true, 2).body(NOW);

        assertThat(body.getJsonNumber("totalAmount")).hasToString("31.50");
        assertThat(body.getJsonNumber("fee")).hasToString("1.50");
        assertThat(body.getString("timestampOperation")).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(body.getJsonObject("additionalPaymentInformations").getString("totalAmount"))
                .isEqualTo("31.50");
    }

    @Test
    void speaksItalianInTheFirstVersion() {
        JsonObject body = closing(true, 1).body(NOW);

        assertThat(body.getString("tipoVersamento")).isEqualTo("BPAY");
        assertThat(body.getString("identificativoPsp")).isEqualTo("PSPDEMO3");
    }

    @Test
    void saysOnlyWhichSessionsWhereTheMoneyIsNotThere() {
        assertThat(closing(false, 2).body(NOW).keySet()).containsExactly("paymentTokens", "outcome");
    }

    private static Closing closing(boolean paid, int version) {
        return new Closing(
                "T1",
                List.of("one"),
                paid,
                RegistryFile.demo().caller("PSPDEMO3", "60000000003_02").orElseThrow(),
                new BigDecimal("30.00"),
                new BigDecimal("1.50"),
                "CP",
                version);
    }
}
