package nodo.access.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import nodo.exchange.partner.ContractOperation;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void bothLanguagesHaveTheSameLabels() throws IOException {
        assertThat(labels("_en").stringPropertyNames()).isEqualTo(labels("_it").stringPropertyNames());
    }

    @Test
    void everyServiceOfTheContractsHasADirection() throws IOException {
        Properties labels = labels("_it");

        assertThat(ContractOperation.all())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(labels).containsKey("direction." + one.service()));
    }

    private static Properties labels(String language) throws IOException {
        Properties labels = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        LabelsTest.class.getResourceAsStream("/nodo/console/messages" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            labels.load(reader);
        }
        return labels;
    }
}
