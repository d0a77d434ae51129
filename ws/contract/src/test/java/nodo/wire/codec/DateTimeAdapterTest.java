package nodo.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTimeAdapterTest {
    private final DateTimeAdapter adapter = new DateTimeAdapter();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T18:30:05, 2026-11-20T18:30:05+01:00",
        "2026-07-20T18:30:05, 2026-07-20T18:30:05+02:00",
        "2026-11-20T18:30:05Z, 2026-11-20T18:30:05Z",
        "2026-11-20T18:30:05-05:30, 2026-11-20T18:30:05-05:30",
        "2026-11-20T18:30:05.120, 2026-11-20T18:30:05.120+01:00",
        "2026-11-20T18:30:05.1234567891, 2026-11-20T18:30:05.123456789+01:00",
        "2026-11-20T24:00:00, 2026-11-21T00:00:00+01:00",
        "' 2026-11-20T18:30:05 ', 2026-11-20T18:30:05+01:00",
        "2026-10-25T02:30:00, 2026-10-25T02:30:00+02:00"
    })
    void readsAMomentWithoutAnOffsetAsItalianTime(String text, OffsetDateTime moment) {
        assertThat(adapter.unmarshal(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T17:30:00Z, 2026-11-20T18:30:00",
        "2026-07-20T17:30:05.120Z, 2026-07-20T19:30:05.12",
        "2026-11-20T17:30:05.123456Z, 2026-11-20T18:30:05.123"
    })
    void writesItalianTimeToTheMillisecond(OffsetDateTime moment, String text) {
        assertThat(adapter.marshal(moment)).isEqualTo(text);
    }

    @Test
    void refusesAYearOfFiveDigits() {
        assertThatThrownBy(() -> adapter.unmarshal("12026-11-20T18:30:05")).hasMessageContaining("12026");
    }

    @Test
    void passesAbsenceOn() {
        assertThat(adapter.unmarshal(null)).isNull();
        assertThat(adapter.marshal(null)).isNull();
    }
}
