package nodo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

    @Test
    void haveTheDocumentedDefaults() {
        Settings settings = Settings.DEFAULTS;

        assertThat(settings.useIdempotency()).isTrue();
        assertThat(settings.idempotencyValidity()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.tokenValidity()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.ioTokenValidity()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.ioTokenExtension()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.maxProgressQuestions()).isEmpty();
        assertThat(settings.postalVerificationValidity()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.parkedListAge()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.lisPayPsps()).isEmpty();
        assertThat(settings.lisPayChannels()).isEmpty();
        assertThat(settings.choosesAccounts("PSP", "PSP_01")).isFalse();
        assertThat(settings.parkedRptAge()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.ioSessionAge()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.receiptMaxRetry()).isEqualTo(48);
        assertThat(settings.progressMaxRetry()).isEqualTo(3);
        assertThat(settings.negativeAckMaxRetry()).isEqualTo(3);
        assertThat(settings.isJobEnabled("paSendRt")).isTrue();
    }

    @Test
    void sayWhatTheRegistrySays() {
        Settings settings = new Settings(Map.of(
                "useIdempotency", "false",
                "default_token_duration_validity_millis", "7000",
                "scheduler.jobName_paSendRt.enabled", "false",
                "chiediListaPSP.listaPspLisPay", "A,B",
                "useCountChiediAvanzamento", "true",
                "maxChiediAvanzamento", "2",
                "transferType.pagopa.psps", "PSP1,PSP2",
                "transferType.pagopa.channels", "PSP3_01",
                "of.another.party", "kept"));

        assertThat(settings.useIdempotency()).isFalse();
        assertThat(settings.tokenValidity()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.isJobEnabled("paSendRt")).isFalse();
        assertThat(settings.isJobEnabled("paInviaRt")).isTrue();
        assertThat(settings.lisPayPsps()).containsExactly("A", "B");
        assertThat(settings.maxProgressQuestions()).contains(2);
        assertThat(settings.choosesAccounts("PSP2", "PSP2_01")).isTrue();
        assertThat(settings.choosesAccounts("PSP3", "PSP3_01")).isTrue();
        assertThat(settings.choosesAccounts("PSP3", "PSP3_02")).isFalse();
        assertThat(settings.text("of.another.party")).contains("kept");
    }

    @ParameterizedTest
    @CsvSource({
        "useIdempotency, TRUE",
        "default_idempotency_key_validity_minutes, 0",
        "default_idempotency_key_validity_minutes, -1",
        "default_idempotency_key_validity_minutes, 1441",
        "default_idempotency_key_validity_minutes, ten",
        "default_idempotency_key_validity_minutes, 99999999999999999999",
        "default_token_duration_validity_millis, 1800001",
        "scheduler.paSendRtMaxRetry, 1.5",
        "chiediListaPSP.listaPspLisPay, 'A, B'",
        "scheduler.jobName_paSendRt.enabled, maybe",
    })
    void takeTheDefaultForAValueThatMakesNoSense(String key, String value) {
        Settings settings = new Settings(Map.of(key, value));

        assertThat(ConfigurationKey.complaint(key, value)).isPresent();
        assertThat(settings.useIdempotency()).isTrue();
        assertThat(settings.idempotencyValidity()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.tokenValidity()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.receiptMaxRetry()).isEqualTo(48);
        assertThat(settings.lisPayPsps()).isEmpty();
        assertThat(settings.isJobEnabled("paSendRt")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void acceptTheirOwnDefaults(ConfigurationKey key) {
        assertThat(ConfigurationKey.complaint(key.key(), key.otherwise())).isEmpty();
    }

    @Test
    void tellAnUnknownKeyFromAKnownOne() {
        assertThat(ConfigurationKey.complaint("of.another.party", "1"))
                .contains("unknown configuration key, kept but not used");
        assertThat(ConfigurationKey.complaint("scheduler.jobName_paSendRt.enabled", "true"))
                .isEmpty();
    }
}
