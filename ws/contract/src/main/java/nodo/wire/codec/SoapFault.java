package nodo.wire.codec;

import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;

/**
 * A SOAP 1.1 fault of the client's.
 *
 * <p>The operations answer every failure with their own KO answer; a fault is left for the one message that names
 * no known operation, neither in its body nor in its SOAPAction.
 *
 * @param text what is wrong, for a person to read
 */
public record SoapFault(String text) {
    /** The element that a fault is in the body of a message, also of a partner's. */
    public static final QName ROOT = new QName(EnvelopeTracker.ENVELOPE.getNamespaceURI(), "Fault");

    /** The bytes of the message, in UTF-8 with an XML declaration. */
    public byte[] toBytes() {
        StringBuilder out = new StringBuilder()
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .append("<soapenv:Envelope xmlns:soapenv=\"")
                .append(ROOT.getNamespaceURI())
                .append("\"><soapenv:Body><soapenv:Fault><faultcode>soapenv:Client</faultcode><faultstring>");
        XmlText.append(out, text);
        return out.append("</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
