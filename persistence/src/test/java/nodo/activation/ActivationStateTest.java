package nodo.activation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a creditor's will after each thing that can be learned of it. */
class ActivationStateTest {

    @ParameterizedTest
    @CsvSource({
        "ASKED, ACCEPTED, ACCEPTED",
        "ASKED, REFUSED, REFUSED",
        "ASKED, UNKNOWN, UNKNOWN",
        "REFUSED, ACCEPTED, ACCEPTED",
        "REFUSED, REFUSED, REFUSED",
        "REFUSED, UNKNOWN, UNKNOWN",
        "UNKNOWN, ACCEPTED, ACCEPTED",
        "UNKNOWN, REFUSED, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN",
        "ACCEPTED, ACCEPTED, ACCEPTED",
        "ACCEPTED, REFUSED, ACCEPTED",
        "ACCEPTED, UNKNOWN, ACCEPTED"
    })
    void keepsWhatWasSaidOnce(ActivationState before, ActivationState told, ActivationState after) {
        assertThat(before.after(told)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"ASKED, ASKED", "ACCEPTED, ACCEPTED", "UNKNOWN, UNKNOWN", "REFUSED, ASKED"})
    void opensARefusalWhenItIsAskedAgain(ActivationState before, ActivationState after) {
        assertThat(before.askedAgain()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"ASKED, true", "ACCEPTED, true", "UNKNOWN, true", "REFUSED, false"})
    void awaitsAnRptUnlessTheCreditorRefused(ActivationState state, boolean awaits) {
        assertThat(state.awaitsRpt()).isEqualTo(awaits);
    }
}
