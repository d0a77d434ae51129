package nodo.wire.codec;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Days on the wire as {@link LocalDate}.
 *
 * <p>Some partners send a {@code Z} or an offset, which xs:date allows: it is accepted and dropped, the day
 * stays as written. Days go out without one.
 *
 * <p>Source: common-types.xsd, stISODate.
 */
public final class DateAdapter extends XmlAdapter<String, LocalDate> {
    private final DatatypeFactory lexical = DatatypeFactory.newDefaultInstance();

    @Override
    public @Nullable LocalDate unmarshal(@Nullable String text) {
        if (text == null) {
            return null;
        }
        XMLGregorianCalendar day = lexical.newXMLGregorianCalendar(text.strip());
        return LocalDate.of(day.getEonAndYear().intValueExact(), day.getMonth(), day.getDay());
    }

    @Override
    public @Nullable String marshal(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
