package nodo.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecipientStatusTest {

    /** The published steps of a recipient. */
    private static final Set<String> STEPS = Stream.of(
                    "NOTICE_GENERATED NOTICE_SENT",
                    "NOTICE_SENT NOTIFIED, NOTICE_SENT NOTICE_PENDING",
                    "NOTICE_PENDING NOTICE_SENT")
            .flatMap(line -> Arrays.stream(line.split(", ", -1)))
            .collect(Collectors.toUnmodifiableSet());

    static Stream<Arguments> everyPair() {
        return Arrays.stream(RecipientStatus.values())
                .flatMap(from -> Arrays.stream(RecipientStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOnly(RecipientStatus from, RecipientStatus to) {
        boolean allowed = STEPS.contains(from + " " + to);

        assertThat(from.canMoveTo(to)).isEqualTo(allowed);
        if (allowed) {
            assertThat(from.moveTo(to)).isEqualTo(to);
        } else {
            assertThatIllegalStateException().isThrownBy(() -> from.moveTo(to));
        }
    }
}
