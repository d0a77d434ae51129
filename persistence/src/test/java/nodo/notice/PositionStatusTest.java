package nodo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PositionStatusTest {

    /** The position column of the published table of events. */
    private static final Set<String> STEPS = Stream.of(

                    // re-activation; outcome OK; outcome KO, cancelled token, refused notify
                    "INSERTED PAYING, PAYING PAID, PAYING INSERTED",
                    // late outcome OK
                    "INSERTED PAID",
                    // every receipt delivered; RT made for an old-model creditor
                    "PAID NOTIFIED, PAID NOTICE_STORED")
            .flatMap(line -> Arrays.stream(line.split(", ", -1)))
            .collect(Collectors.toUnmodifiableSet());

    static Stream<Arguments> everyPair() {
        return Arrays.stream(PositionStatus.values())
                .flatMap(from -> Arrays.stream(PositionStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOnly(PositionStatus from, PositionStatus to) {
        boolean allowed = STEPS.contains(from + " " + to);

        assertThat(from.canMoveTo(to)).isEqualTo(allowed);
        if (allowed) {
            assertThat(from.moveTo(to)).isEqualTo(to);
        } else {
            assertThatIllegalStateException().isThrownBy(() -> from.moveTo(to));
        }
    }
}
