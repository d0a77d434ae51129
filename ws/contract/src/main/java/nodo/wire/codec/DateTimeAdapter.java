package nodo.wire.codec;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Moments on the wire as {@link OffsetDateTime}.
 *
 * <p>A moment without an offset is Italian time; in the hour that the end of summer time repeats it is the first of the
 * two. Years have four digits. Moments go out as Italian time, without an offset, to the millisecond, since the
 * partners expect ISO dates without a time zone.
 *
 * <p>Source: common-types.xsd, stISODateTime; dataOraFlusso of the reporting flow without a time zone is
 * Italian time.
 */
public final class DateTimeAdapter extends XmlAdapter<String, OffsetDateTime> {
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private static final int SECONDS_PER_MINUTE = 60;

    private final DatatypeFactory lexical = DatatypeFactory.newDefaultInstance();

    @Override
    public @Nullable OffsetDateTime unmarshal(@Nullable String text) {
        if (text == null) {
            return null;
        }
        XMLGregorianCalendar moment = lexical.newXMLGregorianCalendar(text.strip());
        LocalDateTime local = XmlCalendar.moment(moment);
        return moment.getTimezone() == DatatypeConstants.FIELD_UNDEFINED
                ? local.atZone(ITALY).toOffsetDateTime()
                : local.atOffset(ZoneOffset.ofTotalSeconds(moment.getTimezone() * SECONDS_PER_MINUTE));
    }

    @Override
    public @Nullable String marshal(@Nullable OffsetDateTime moment) {
        if (moment == null) {
            return null;
        }
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                moment.atZoneSameInstant(ITALY).truncatedTo(ChronoUnit.MILLIS));
    }
}
