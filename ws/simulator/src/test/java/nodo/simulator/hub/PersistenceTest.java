package nodo.simulator.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.Json;
import java.time.Duration;
import nodo.simulator.json.Members;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersistenceTest {

    @ParameterizedTest
    @CsvSource({"1, 15", "2, 45", "3, 105", "4, 225", "5, 465"})
    void waitsAsLongAsTheProtocolSaysWhateverTheChance(int repetition, long seconds) {
        Persistence persistence =
                Persistence.ofOrder(Members.of(Json.createObjectBuilder().build()), Duration.ofSeconds(15), 5);

        assertThat(persistence.before(repetition, 0)).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(persistence.before(repetition, 1)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 500", "1, 1, 250", "3, 0, 3500", "3, 0.5, 2625", "5, 0, 10000", "200, 0, 10000", "200, 1, 5000"})
    void waitsLongerAndLongerButNotInStepUntilItIsAnswered(int repetition, double chance, long millis) {
        assertThat(Persistence.UNTIL_ANSWERED.before(repetition, chance)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void isWhatAnOrderSays() {
        Members members = Members.of(Json.createObjectBuilder()
                .add("slotMillis", 100)
                .add("attempts", 7)
                .add("longestPauseMillis", 2000)
                .build());

        assertThat(Persistence.ofLoad(members))
                .isEqualTo(new Persistence(Duration.ofMillis(100), 7, Duration.ofSeconds(2), 0.5));
    }

    @ParameterizedTest
    @CsvSource({"-0.1", "1.1"})
    void leavesNoMoreToChanceThanThereIs(double spread) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Persistence(Duration.ofSeconds(1), 1, Duration.ofSeconds(1), spread));
    }
}
