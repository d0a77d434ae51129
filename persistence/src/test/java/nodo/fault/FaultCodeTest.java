package nodo.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultCodeTest {

    @ParameterizedTest
    @CsvFileSource(resources = "published-fault-strings.csv", delimiter = '|', quoteCharacter = '`')
    void hasThePublishedText(FaultCode code, String text) {
        assertThat(code.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void namesItsEmitterAndHasAText(FaultCode code) {
        assertThat(code.name()).matches("(PPT|PAA|CANALE)_[A-Z_]+|FDR_[0-9]{4}");
        assertThat(code.text()).isNotBlank();
    }
}
