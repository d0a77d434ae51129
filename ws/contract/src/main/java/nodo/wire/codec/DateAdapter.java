package nodo.wire.codec;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;
import javax.xml.datatype.DatatypeFactory;
import org.jspecify.annotations.Nullable;

/**
 * Days on the wire as {@link LocalDate}.
 *
 * <p>Some partners send a {@code Z} or an offset, which xs:date allows: it is accepted and dropped, the day
 * stays as written. Days go out without one. Years have four digits, although xs:date allows more: no database
 * holds all of those.
 *
 * <p>Source: common-types.xsd, stISODate.
 */
public final class DateAdapter extends XmlAdapter<String, LocalDate> {
    private final DatatypeFactory lexical = DatatypeFactory.newDefaultInstance();

    @Override
    public @Nullable LocalDate unmarshal(@Nullable String text) {
        return text == null ? null : XmlCalendar.day(lexical.newXMLGregorianCalendar(text.strip()));
    }

    @Override
    public @Nullable String marshal(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
