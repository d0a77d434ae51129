package nodo.wire.codec;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.namespace.QName;
import org.xml.sax.InputSource;

/**
 * XML documents that travel as base64 inside messages.
 *
 * <p>They are kept as the bytes that they came as, since some are signed; here they are only checked. A check reads
 * hostile bytes as safely as {@link SoapReader} does.
 */
public enum EmbeddedDocument {
    /**
     * The digital revenue stamp in MBDAttachment; its signature is checked for its form only.
     *
     * <p>Source: MarcaDaBollo.xsd.
     */
    MARCA_DA_BOLLO("MarcaDaBollo.xsd", "http://www.agenziaentrate.gov.it/2014/MarcaDaBollo", "marcaDaBollo"),

    /**
     * The catalogue of the services that can be paid without a notice, which the node itself writes.
     *
     * <p>Source: CatalogoServizi.xsd 2.0.0.
     */
    CATALOGO_SERVIZI(
            "CatalogoServizi.xsd",
            "http://pagopa-api.pagopa.gov.it/nodeForPsp/xsd/CatalogoServizi",
            "listaCatalogoServizi");

    private static final Map<EmbeddedDocument, WireSchema> SCHEMAS = new ConcurrentHashMap<>();

    private final String schemaFile;
    private final String namespace;
    private final String root;

    EmbeddedDocument(String schemaFile, String namespace, String root) {
        this.schemaFile = schemaFile;
        this.namespace = namespace;
        this.root = root;
    }

    /** The first mistake in a document, its path starting at the document's own root; empty if it is valid. */
    public Optional<Reading.Invalid> mistakeIn(byte[] document) {
        WireSchema schema = schema();
        MistakeTracker tracker = new MistakeTracker(
                HardenedXml.validator(schema.compiled()), new QName(namespace, root), schema.longTexts());
        tracker.follow(new InputSource(new ByteArrayInputStream(document)));
        return tracker.mistake()
                .map(mistake -> new Reading.Invalid(Optional.empty(), mistake.path(), mistake.message()));
    }

    private WireSchema schema() {
        return SCHEMAS.computeIfAbsent(this, document -> WireSchema.of(List.of(document.schemaFile)));
    }
}
