package nodo.notice.partner;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import nodo.wire.codec.EmbeddedDocument;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The digital stamps inside outcomes. The node checks their form; what they say the creditor checks (flows-notice §13). */
public final class StampDocuments {

    private StampDocuments() {}

    /**
     * Whether a document is a digital stamp by its schema, and its price has exactly two decimals: the published schema
     * bounds them from above only.
     *
     * <p>Source: MarcaDaBollo.xsd; validation §3 (sendPaymentOutcomeV2, Importo).
     */
    public static boolean isStamp(byte[] document) {
        return EmbeddedDocument.MARCA_DA_BOLLO
                .read(new InputSource(new ByteArrayInputStream(document)), new PriceCheck())
                .isEmpty();
    }

    private static final class PriceCheck extends DefaultHandler {

        private static final Pattern TWO_DECIMALS = Pattern.compile("[0-9]+\\.[0-9]{2}");

        private final StringBuilder text = new StringBuilder();

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            text.setLength(0);
        }

        @Override
        public void characters(char[] characters, int start, int count) {
            text.append(characters, start, count);
        }

        @Override
        public void endElement(String uri, String local, String qualified) throws SAXException {
            if (local.equals("Importo")
                    && !TWO_DECIMALS.matcher(text.toString().strip()).matches()) {
                throw new SAXException("Importo senza due decimali.");
            }
            text.setLength(0);
        }
    }
}
