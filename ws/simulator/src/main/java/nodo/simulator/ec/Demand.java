package nodo.simulator.ec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nodo.simulator.notice.Amount;
import nodo.simulator.notice.Position;
import nodo.simulator.notice.PositionState;
import nodo.simulator.notice.Transfer;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;

/**
 * What the data of a service ask for. Each service has a schema of its own, which is the creditor's; the service of these
 * creditors takes any XML document, and looks for two elements in it.
 *
 * @param amount of the element {@code importo}; without it what the rule of notices says
 * @param description of the element {@code causale}; without it what the rule of notices says
 */
record Demand(Optional<Amount> amount, Optional<String> description) {

    private static final int LONGEST_DESCRIPTION = 140;
    private static final ErrorHandler SILENT = new org.xml.sax.helpers.DefaultHandler();

    /**
     * Reads the data.
     *
     * @throws PaRefusal PAA_SINTASSI_XSD if they are no XML, PAA_SEMANTICA if they ask for what cannot be owed
     */
    static Demand read(byte[] data) {
        Document document = parse(data);
        return new Demand(
                text(document, "importo").map(Demand::amount),
                text(document, "causale").map(Demand::bounded));
    }

    private static Document parse(byte[] data) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(SILENT);
            return builder.parse(new ByteArrayInputStream(data));
        } catch (SAXException e) {
            throw new PaRefusal(PaFault.PAA_SINTASSI_XSD, "datiSpecificiServizioRequest: " + e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("cannot read what is in memory", e);
        }
    }

    private static Optional<String> text(Document document, String element) {
        NodeList found = document.getElementsByTagNameNS("*", element);
        return found.getLength() == 0
                ? Optional.empty()
                : Optional.of(found.item(0).getTextContent().strip());
    }

    private static Amount amount(String text) {
        try {
            Amount amount = Amount.parse(text);
            if (amount.cents() > 0) {
                return amount;
            }
        } catch (IllegalArgumentException e) {
            throw new PaRefusal(PaFault.PAA_SEMANTICA, "importo " + text);
        }
        throw new PaRefusal(PaFault.PAA_SEMANTICA, "importo " + text);
    }

    private static String bounded(String text) {
        if (text.isEmpty() || text.length() > LONGEST_DESCRIPTION) {
            throw new PaRefusal(PaFault.PAA_SEMANTICA, "causale da 1 a " + LONGEST_DESCRIPTION + " caratteri");
        }
        return text;
    }

    /** The position that is asked for: payable, and otherwise like the given one, which has one transfer. */
    Position of(Position basis) {
        return new Position(
                basis.creditor(),
                basis.companyName(),
                basis.officeName(),
                basis.notice(),
                PositionState.PAYABLE,
                description.orElse(basis.description()),
                basis.dueDate(),
                basis.debtor(),
                List.of(amount.map(asked -> transfer(basis, asked))
                        .orElse(basis.transfers().get(0))),
                basis.metadata());
    }

    private static Transfer transfer(Position basis, Amount amount) {
        Transfer transfer = basis.transfers().get(0);
        return new Transfer(
                transfer.id(),
                amount,
                transfer.fiscalCode(),
                transfer.companyName(),
                transfer.credit(),
                "/RFB/" + basis.notice().creditorReferenceId() + "/" + amount,
                transfer.category(),
                transfer.metadata());
    }
}
