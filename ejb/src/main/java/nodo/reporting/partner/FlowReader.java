package nodo.reporting.partner;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import nodo.money.Euro;
import nodo.reporting.FlowContent;
import nodo.reporting.FlowPayment;
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

    private final DateAdapter dates = new DateAdapter();
    private final DateTimeAdapter moments = new DateTimeAdapter();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> header = new HashMap<>();
    private final Map<String, String> payment = new HashMap<>();
    private final List<FlowPayment> payments = new ArrayList<>();
    private String around = "";
    private boolean insidePayment;

    /** Whether the element that ends next holds text, not elements. */
    private boolean leaf;

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
            payments.add(bound(this::payment));
            payment.clear();
            insidePayment = false;
        } else if (leaf) {
            (insidePayment ? payment : header).put(local.equals(PARTY_ID) ? around : local, text.toString());
        }
        leaf = false;
        text.setLength(0);
    }

    @Override
    public void endDocument() throws SAXException {
        bound(this::content);
    }

    /** What the document says, once it was read to its end. */
    FlowContent content() {
        return new FlowContent(
                header("identificativoFlusso"),
                moment(header("dataOraFlusso")),
                header("identificativoUnivocoRegolamento"),
                day(header("dataRegolamento")),
                header("identificativoUnivocoMittente"),
                Optional.ofNullable(header.get("denominazioneMittente")),
                header("identificativoUnivocoRicevente"),
                Optional.ofNullable(header.get("denominazioneRicevente")),
                Optional.ofNullable(header.get("codiceBicBancaDiRiversamento")),
                new BigDecimal(header("numeroTotalePagamenti").strip()).longValueExact(),
                Euro.of(header("importoTotalePagamenti").strip()),
                payments);
    }

    private FlowPayment payment() {
        return new FlowPayment(
                paid("identificativoUnivocoVersamento"),
                paid("identificativoUnivocoRiscossione"),
                Optional.ofNullable(payment.get("indiceDatiSingoloPagamento"))
                        .map(String::strip)
                        .map(Integer::valueOf),
                Euro.of(paid("singoloImportoPagato").strip()),
                Integer.parseInt(paid("codiceEsitoSingoloPagamento")),
                day(paid("dataEsitoSingoloPagamento")));
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
