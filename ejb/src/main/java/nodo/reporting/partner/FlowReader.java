package nodo.reporting.partner;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nodo.money.Euro;
import nodo.reporting.FlowContent;
import nodo.reporting.FlowHead;
import nodo.reporting.FlowPayment;
import nodo.reporting.FlowReceiver;
import nodo.reporting.FlowSender;
import nodo.reporting.FlowTotals;
import nodo.reporting.PaymentOutcome;
import nodo.reporting.SenderType;
import nodo.wire.codec.DateAdapter;
import nodo.wire.codec.DateTimeAdapter;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes the content out of a document while the validator lets it pass. No two fields that are read have one name, but
 * for the identifiers of sender and receiver; those are told apart by the element around them.
 */
final class FlowReader extends DefaultHandler {

    /** As the binding of messages says it of a day that the schema admits and no calendar holds. */
    private static final String NOT_BINDABLE = "Il valore non è tra quelli ammessi.";

    private static final String PAYMENT = "datiSingoliPagamenti";
    private static final String PARTY_ID = "codiceIdentificativoUnivoco";
    private static final String PARTY_TYPE = "tipoIdentificativoUnivoco";
    private static final String TYPE = "/type";
    private static final String SENDER_TYPE = "identificativoUnivocoMittente" + TYPE;

    private final DateAdapter dates = new DateAdapter();
    private final DateTimeAdapter moments = new DateTimeAdapter();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> header = new HashMap<>();
    private final Map<String, String> payment = new HashMap<>();
    private final Consumer<FlowPayment> payments;
    private FlowTotals found = FlowTotals.NONE;
    private String around = "";
    private boolean insidePayment;

    /** Whether the element that ends next holds text, not elements. */
    private boolean leaf;

    FlowReader(Consumer<FlowPayment> payments) {
        this.payments = payments;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        text.setLength(0);
        leaf = true;
        if (local.equals(PAYMENT)) {
            insidePayment = true;
        } else if (local.startsWith("identificativoUnivoco") || local.startsWith("istituto")) {
            around = local;
        }
    }

    @Override
    public void characters(char[] characters, int start, int count) {
        text.append(characters, start, count);
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        if (local.equals(PAYMENT)) {
            FlowPayment read = bound(this::payment);
            payments.accept(read);
            found = found.and(read);
            payment.clear();
            insidePayment = false;
        } else if (leaf) {
            (insidePayment ? payment : header).put(field(local), text.toString());
        }
        leaf = false;
        text.setLength(0);
    }

    private String field(String local) {
        return switch (local) {
            case PARTY_ID -> around;
            case PARTY_TYPE -> around + TYPE;
            default -> local;
        };
    }

    @Override
    public void endDocument() throws SAXException {
        bound(this::content);
    }

    /** What the document says, once it was read to its end. */
    FlowContent content() {
        return new FlowContent(header("identificativoFlusso"), moment(header("dataOraFlusso")), head(), found);
    }

    private FlowHead head() {
        return new FlowHead(
                header("identificativoUnivocoRegolamento"),
                day(header("dataRegolamento")),
                new FlowSender(
                        SenderType.ofCode(header(SENDER_TYPE)),
                        header("identificativoUnivocoMittente"),
                        Optional.ofNullable(header.get("denominazioneMittente"))),
                new FlowReceiver(
                        header("identificativoUnivocoRicevente"),
                        Optional.ofNullable(header.get("denominazioneRicevente"))),
                Optional.ofNullable(header.get("codiceBicBancaDiRiversamento")),
                new FlowTotals(
                        new BigDecimal(header("numeroTotalePagamenti").strip()).longValueExact(),
                        Euro.of(header("importoTotalePagamenti").strip()).amount()));
    }

    private FlowPayment payment() {
        return new FlowPayment(
                found.payments() + 1,
                paid("identificativoUnivocoVersamento"),
                paid("identificativoUnivocoRiscossione"),
                Optional.ofNullable(payment.get("indiceDatiSingoloPagamento"))
                        .map(String::strip)
                        .map(Integer::valueOf),
                Euro.of(paid("singoloImportoPagato").strip()),
                PaymentOutcome.ofCode(Integer.parseInt(paid("codiceEsitoSingoloPagamento"))),
                day(paid("dataEsitoSingoloPagamento")),
                Optional.empty());
    }

    private String header(String field) {
        return Objects.requireNonNull(header.get(field), field);
    }

    private String paid(String field) {
        return Objects.requireNonNull(payment.get(field), field);
    }

    private LocalDate day(String day) {
        return Objects.requireNonNull(dates.unmarshal(day));
    }

    private OffsetDateTime moment(String moment) {
        return Objects.requireNonNull(moments.unmarshal(moment));
    }

    /** The schema admits a few values that Java's types do not, such as years of five digits. */
    private static <T> T bound(Supplier<T> reading) throws SAXException {
        try {
            return reading.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unbindable) {
            throw new SAXException(NOT_BINDABLE);
        }
    }
}
