package nodo.quadrature.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nodo.quadrature.Side;

/**
 * A day that there is a quadrature of.
 *
 * @param side which kind of broker it is for
 * @param day the Italian day
 */
public record DayOfTraffic(Side side, LocalDate day) {

    static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    /** The day that an identifier names; none if it names no day of this side. */
    static Optional<DayOfTraffic> of(Side side, String identifier) {
        if (!identifier.endsWith(suffix(side))) {
            return Optional.empty();
        }
        try {
            String day =
                    identifier.substring(0, identifier.length() - suffix(side).length());
            return Optional.of(new DayOfTraffic(side, LocalDate.parse(day)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** identificativoFlusso. */
    public String identifier() {
        return day + suffix(side);
    }

    private static String suffix(Side side) {
        return "-Q" + side;
    }

    /** dataOraFlusso: when the day was over. */
    public OffsetDateTime at() {
        return day.plusDays(1).atStartOfDay(ITALY).toOffsetDateTime();
    }

    Instant from() {
        return day.atStartOfDay(ITALY).toInstant();
    }

    Instant to() {
        return at().toInstant();
    }
}
