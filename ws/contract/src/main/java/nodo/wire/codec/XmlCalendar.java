package nodo.wire.codec;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import javax.xml.datatype.XMLGregorianCalendar;

/** From the calendar of XML to that of Java, within years of four digits. */
final class XmlCalendar {
    private static final int MAX_YEAR = 9999;
    private static final int NANO_DIGITS = 9;

    private XmlCalendar() {}

    static LocalDate day(XMLGregorianCalendar date) {
        int year = date.getEonAndYear().intValueExact();
        if (year < 1 || year > MAX_YEAR) {
            throw new DateTimeException("a year of more than four digits, or before Christ: " + year);
        }
        return LocalDate.of(year, date.getMonth(), date.getDay());
    }

    static LocalDateTime moment(XMLGregorianCalendar dateTime) {
        BigDecimal fraction = dateTime.getFractionalSecond();
        int nano = fraction == null ? 0 : fraction.movePointRight(NANO_DIGITS).intValue();
        return day(dateTime).atTime(LocalTime.of(dateTime.getHour(), dateTime.getMinute(), dateTime.getSecond(), nano));
    }
}
