package nodo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FlowStatusTest {

    private static final Set<String> ALLOWED = Set.of(
            "CREATED INSERTED",
            "INSERTED INSERTED",
            "INSERTED CREATED",
            "INSERTED VALID",
            "TO_BE_VALIDATED VALID",
            "TO_BE_VALIDATED INVALID");

    static Stream<Arguments> pairs() {
        return Arrays.stream(FlowStatus.values())
                .flatMap(from -> Arrays.stream(FlowStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void takesTheStepsOfItsTableOnly(FlowStatus from, FlowStatus to) {
        boolean allowed = ALLOWED.contains(from + " " + to);

        assertThat(from.canMoveTo(to)).isEqualTo(allowed);
        if (allowed) {
            assertThat(from.moveTo(to)).isEqualTo(to);
        } else {
            assertThatIllegalStateException().isThrownBy(() -> from.moveTo(to));
        }
    }
}
