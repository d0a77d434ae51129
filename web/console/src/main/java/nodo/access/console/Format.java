package nodo.access.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** How pages write moments (Italian time), amounts and states. */
@Named
@RequestScoped
public class Format {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final Set<String> GOOD =
            Set.of("PAID", "NOTICE_GENERATED", "NOTICE_SENT", "NOTICE_STORED", "NOTIFIED", "OK");
    private static final Set<String> BAD = Set.of(
            "FAILED",
            "FAILED_NORPT",
            "CANCELLED",
            "CANCELLED_NORPT",
            "PAYMENT_REFUSED",
            "PAYMENT_SEND_ERROR",
            "KO",
            "EXHAUSTED",
            "REFUSED");

    private final Language language;

    @Inject
    public Format(Language language) {
        this.language = language;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Format() {
        this(null);
    }

    /** Day and time to the second. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", language.locale())
                .withZone(ITALY)
                .format(at);
    }

    /** Time to the millisecond, with its day. */
    public String exactly(Instant at) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss.SSS", language.locale())
                .withZone(ITALY)
                .format(at);
    }

    /** An amount with the sign of the euro. */
    public String euro(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(amount) + " €";
    }

    /** The style of a state. */
    public String tone(Object state) {
        String name = String.valueOf(state);
        if (GOOD.contains(name)) {
            return "nodo-good";
        }
        return BAD.contains(name) ? "nodo-bad" : "nodo-open";
    }
}
