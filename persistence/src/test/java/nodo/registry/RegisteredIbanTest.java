package nodo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import nodo.notice.Iban;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteredIbanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IT60X0542811101000000123456",
                "it60x0542811101000000123456",
                "IT33I0760103200001234567890",
                "DE89370400440532013000",
                "GB82WEST12345698765432",
            })
    void acceptsAnAccountWithTheRightCheckDigits(String text) {
        assertThat(RegisteredIban.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "IT",
                "IT61X0542811101000000123456",
                "IT60X054281110100000012345",
                "IT60 X054 2811 1010 0000 0123 456",
                "IT60X05428111010000001234567",
                "6060X0542811101000000123456",
                "IT60X0542811101000000123456\n",
                "١٢",
            })
    void refusesAnythingElse(String text) {
        assertThat(RegisteredIban.isValid(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegisteredIban(text, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "IT33I0760103200001234567890, true",
        "it33i0760103200001234567890, true",
        "IT60X0542811101000000123456, false",
        "DE89370400440532013000, false",
    })
    void tellsAPostalAccountByItsBank(String text, boolean isPostal) {
        assertThat(new RegisteredIban(text, Optional.empty(), Optional.empty()).isPostal())
                .isEqualTo(isPostal);
    }

    @Test
    void keepsItsSpelling() {
        RegisteredIban iban = new RegisteredIban("it60x0542811101000000123456", Optional.empty(), Optional.empty());

        assertThat(iban.iban()).isEqualTo("it60x0542811101000000123456");
        assertThat(iban.isSameAs(new Iban("IT60X0542811101000000123456"))).isTrue();
    }
}
