package nodo.wire.codec;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.xml.namespace.QName;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML documents that travel as base64 inside messages.
 *
 * <p>They are kept as the bytes that they came as, since some are signed; here they are only checked. A check reads
 * hostile bytes as safely as {@link SoapReader} does.
 */
public enum EmbeddedDocument {
    /**
     * The digital revenue stamp in MBDAttachment; its signature is checked for its form only, and its price may have less
     * than two decimals.
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
            "listaCatalogoServizi"),

    /**
     * The request of a payment in rpt (richiesta di pagamento telematico).
     *
     * <p>Source: PagInf_RPT_RT.xsd 6.2.0.
     */
    RPT("PagInf_RPT_RT.xsd", "http://www.digitpa.gov.it/schemas/2011/Pagamenti/", "RPT"),

    /**
     * The receipt of a payment in rt (ricevuta telematica).
     *
     * <p>Source: PagInf_RPT_RT.xsd 6.2.0.
     */
    RT("PagInf_RPT_RT.xsd", "http://www.digitpa.gov.it/schemas/2011/Pagamenti/", "RT"),

    /**
     * The request to take a payment back in rr (richiesta di revoca).
     *
     * <p>Source: RR_ER.xsd 1.0.0.
     */
    RR("RR_ER.xsd", "http://www.digitpa.gov.it/schemas/2011/Pagamenti/Revoche/", "RR"),

    /**
     * What became of such a request in er (esito della revoca).
     *
     * <p>Source: RR_ER.xsd 1.0.0.
     */
    ER("RR_ER.xsd", "http://www.digitpa.gov.it/schemas/2011/Pagamenti/Revoche/", "ER"),

    /**
     * The same catalogue for PSPs of the classic model.
     *
     * <p>Source: CatalogoServizi-1.xsd 1.0.0.
     */
    CATALOGO_SERVIZI_CLASSICO(
            "CatalogoServizi-1.xsd", "http://PuntoAccessoPSP.spcoop.gov.it/CatalogoServizi", "listaCatalogoServizi"),

    /**
     * What a citizen says of a vehicle to pay its tax: the data of service 00001.
     *
     * <p>Source: TassaAutomobilistica.xsd 1.1.0.
     */
    TASSA_AUTOMOBILISTICA("TassaAutomobilistica.xsd", "http://PuntoAccessoPSP.spcoop.gov.it/TassaAuto", "tassaAuto"),

    /**
     * Counts of the RPTs and RTs of a broker of creditors, which the node itself writes.
     *
     * <p>Source: QuadraturePA.xsd 1.0.6.
     */
    QUADRATURA_PA("QuadraturePA.xsd", "", "flussoQuadraturaPA"),

    /**
     * Counts of the RPTs and RTs of a broker of PSPs, which the node itself writes.
     *
     * <p>Source: QuadraturePSP.xsd 1.0.7.
     */
    QUADRATURA_PSP("QuadraturePSP.xsd", "", "flussoQuadraturaPSP"),

    /**
     * The reporting flow in xmlRendicontazione. Later rules added outcomes 4 and 8 to the published 0, 3 and 9; all five
     * are valid here.
     *
     * <p>Source: FlussoRiversamento.xsd; fdr §4.
     */
    FLUSSO_RIVERSAMENTO(
            "FlussoRiversamento.xsd", "http://www.digitpa.gov.it/schemas/2011/Pagamenti/", "FlussoRiversamento"),

    /**
     * The table of the creditors, which the node itself writes.
     *
     * <p>Source: TabellaDelleContropartiEstesa.xsd 1.2.0.
     */
    TABELLA_DELLE_CONTROPARTI("TabellaDelleContropartiEstesa.xsd", "", "listaInformativeControparte"),

    /**
     * What a PSP fills in to tell its services, which the node itself writes.
     *
     * <p>Source: TemplateInformativa.xsd 1.0.11.
     */
    TEMPLATE_INFORMATIVA("TemplateInformativa.xsd", "", "listaInformativePSP"),

    /**
     * What PSPs publish of their services, as they send it.
     *
     * <p>Source: CatalogoDatiInformativiPSP.xsd 1.0.14.
     */
    INFORMATIVE_PSP("CatalogoDatiInformativiPSP.xsd", "", "listaInformativePSP"),

    /**
     * The same as creditor institutions read it, which the node itself writes.
     *
     * <p>Source: CatalogoDatiInformativi.xsd 1.0.14.
     */
    CATALOGO_DATI_INFORMATIVI("CatalogoDatiInformativi.xsd", "", "listaInformativePSP");

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
        return read(new InputSource(new ByteArrayInputStream(document)), new DefaultHandler());
    }

    /**
     * Reads a document, in one pass and without keeping it.
     *
     * @param document the document
     * @param content told of everything up to the first mistake; may find one itself, by a SAXException
     * @return the first mistake; empty if the document is valid
     */
    public Optional<Reading.Invalid> read(InputSource document, ContentHandler content) {
        return bind(document, tracker -> content);
    }

    /** Reads a document; what is told of it may find mistakes by the tracker of this reading. */
    Optional<Reading.Invalid> bind(InputSource document, Function<MistakeTracker, ContentHandler> content) {
        WireSchema schema = schema();
        ValidatorHandler validator = HardenedXml.validator(schema.compiled());
        MistakeTracker tracker = new MistakeTracker(validator, new QName(namespace, root), schema.longTexts());
        validator.setContentHandler(content.apply(tracker));
        tracker.follow(document);
        return tracker.mistake()
                .map(mistake -> new Reading.Invalid(Optional.empty(), mistake.path(), mistake.message()));
    }

    private WireSchema schema() {
        return SCHEMAS.computeIfAbsent(this, document -> WireSchema.of(List.of(document.schemaFile)));
    }
}
