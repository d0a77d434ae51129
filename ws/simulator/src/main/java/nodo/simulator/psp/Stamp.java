package nodo.simulator.psp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import nodo.simulator.registry.Caller;
import nodo.wire.nodeforpsp.CtMarcaDaBollo;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Digital stamps as a PSP sells them: a document of its own for each, truly signed, with a key that lives as long as the
 * simulator.
 *
 * <p>Source: MarcaDaBollo.xsd; enveloped signature.
 */
final class Stamp {

    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final int KEY_BITS = 2048;
    private static final String UNSIGNED = """
            <marcaDaBollo xmlns="http://www.agenziaentrate.gov.it/2014/MarcaDaBollo"><PSP><CodiceFiscale>%s</CodiceFiscale>\
            <Denominazione>%s</Denominazione></PSP><IUBD>%s</IUBD><OraAcquisto>%s</OraAcquisto><Importo>%s</Importo>\
            <TipoBollo>01</TipoBollo><ImprontaDocumento><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>\
            <DigestValue xmlns="http://www.w3.org/2000/09/xmldsig#">%s</DigestValue></ImprontaDocumento></marcaDaBollo>""";

    private static final KeyPair KEY = key();

    private Stamp() {}

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows RSA", e);
        }
    }

    /** Sells a stamp. */
    static CtMarcaDaBollo sell(StampRequest request, Caller seller, Instant now) {
        CtMarcaDaBollo sold = new CtMarcaDaBollo();
        sold.setPaymentToken(request.token());
        sold.setIdTransfer(request.transfer());
        sold.setMBDAttachment(document(request, seller, now));
        return sold;
    }

    /** The signed document. */
    static byte[] document(StampRequest request, Caller seller, Instant now) {
        String iubd = UUID.randomUUID().toString().replace("-", "");
        String unsigned = UNSIGNED.formatted(
                seller.fiscalCode(),
                seller.psp(),
                iubd,
                now.truncatedTo(ChronoUnit.SECONDS),
                request.amount(),
                request.hash());
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(unsigned.getBytes(StandardCharsets.UTF_8)));
            sign(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalStateException("a stamp cannot be written", e);
        }
    }

    private static void sign(Document document) {
        XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
        try {
            Reference whole = signatures.newReference(
                    "",
                    signatures.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(signatures.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null)),
                    null,
                    null);
            SignedInfo info = signatures.newSignedInfo(
                    signatures.newCanonicalizationMethod(
                            CanonicalizationMethod.INCLUSIVE, (C14NMethodParameterSpec) null),
                    signatures.newSignatureMethod(RSA_SHA256, null),
                    List.of(whole));
            signatures
                    .newXMLSignature(info, null)
                    .sign(new DOMSignContext(KEY.getPrivate(), document.getDocumentElement()));
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException("a stamp cannot be signed", e);
        }
    }
}
