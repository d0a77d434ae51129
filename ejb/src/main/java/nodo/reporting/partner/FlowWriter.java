package nodo.reporting.partner;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nodo.content.Spool;
import nodo.reporting.Flow;
import nodo.reporting.FlowHead;
import nodo.reporting.FlowPayment;
import nodo.reporting.FlowPayments;
import nodo.wire.codec.DateTimeAdapter;

/**
 * Writes the document of a flow that was built over REST, for those who read flows over SOAP. A thousand payments of it
 * are in memory at a time.
 *
 * <p>Source: FlussoRiversamento.xsd; fdr §6.6.
 */
public final class FlowWriter {

    private static final String NAMESPACE = "http://www.digitpa.gov.it/schemas/2011/Pagamenti/";
    private static final String VERSION = "1.0";
    private static final String LEGAL_PERSON = "G";
    private static final int AT_ONCE = 1000;
    private static final int BUFFER = 64 << 10;

    private final FlowPayments payments;
    private final XMLStreamWriter out;

    private FlowWriter(FlowPayments payments, XMLStreamWriter out) {
        this.payments = payments;
        this.out = out;
    }

    /**
     * Writes the document.
     *
     * @param flow the flow
     * @param payments where its payments are
     * @param document where it goes
     */
    public static void write(Flow flow, FlowPayments payments, Spool document) {
        try (OutputStream bytes = new BufferedOutputStream(document.append(), BUFFER)) {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            new FlowWriter(payments, out).write(flow);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a flow that cannot be written", e);
        }
    }

    private void write(Flow flow) throws XMLStreamException {
        FlowHead head = flow.head();
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("FlussoRiversamento");
        out.writeDefaultNamespace(NAMESPACE);
        text("versioneOggetto", VERSION);
        text("identificativoFlusso", flow.flowId());
        text("dataOraFlusso", moment(flow));
        text("identificativoUnivocoRegolamento", head.regulation());
        text("dataRegolamento", head.regulationDate().toString());
        party(
                "Mittente",
                head.sender().type().code(),
                head.sender().id(),
                head.sender().name());
        optional("codiceBicBancaDiRiversamento", head.bic());
        party("Ricevente", LEGAL_PERSON, head.receiver().id(), head.receiver().name());
        text("numeroTotalePagamenti", Long.toString(head.told().payments()));
        text("importoTotalePagamenti", amount(head.told().amount()));
        payments(flow);
        out.writeEndElement();
        out.writeEndDocument();
    }

    private static String moment(Flow flow) {
        return Objects.requireNonNull(new DateTimeAdapter().marshal(flow.at().atOffset(ZoneOffset.UTC)));
    }

    private void party(String role, String type, String id, Optional<String> name) throws XMLStreamException {
        out.writeStartElement("istituto" + role);
        out.writeStartElement("identificativoUnivoco" + role);
        text("tipoIdentificativoUnivoco", type);
        text("codiceIdentificativoUnivoco", id);
        out.writeEndElement();
        optional("denominazione" + role, name);
        out.writeEndElement();
    }

    private void payments(Flow flow) throws XMLStreamException {
        List<FlowPayment> some = payments.after(flow, 0, AT_ONCE);
        while (!some.isEmpty()) {
            for (FlowPayment payment : some) {
                write(payment);
            }
            some = payments.after(flow, some.get(some.size() - 1).index(), AT_ONCE);
        }
    }

    private void write(FlowPayment payment) throws XMLStreamException {
        out.writeStartElement("datiSingoliPagamenti");
        text("identificativoUnivocoVersamento", payment.iuv());
        text("identificativoUnivocoRiscossione", payment.iur());
        optional("indiceDatiSingoloPagamento", payment.transferIndex().map(String::valueOf));
        text("singoloImportoPagato", amount(payment.amount().amount()));
        text("codiceEsitoSingoloPagamento", Integer.toString(payment.outcome().code()));
        text("dataEsitoSingoloPagamento", payment.date().toString());
        out.writeEndElement();
    }

    private static String amount(BigDecimal amount) {
        return amount.toPlainString();
    }

    private void optional(String element, Optional<String> text) throws XMLStreamException {
        if (text.isPresent()) {
            text(element, text.get());
        }
    }

    private void text(String element, String text) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
