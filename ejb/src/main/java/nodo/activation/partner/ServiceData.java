package nodo.activation.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nodo.wire.codec.EmbeddedDocument;
import nodo.wire.codec.Reading;

/**
 * What a citizen says to get a notice, checked by the schema that the catalogue names for the service. The hub has one of
 * them, the vehicle tax; data of other services are the creditor's to judge.
 *
 * <p>Source: flows-rpt §6.3 (xsdRiferimento), TassaAutomobilistica.xsd 1.1.0.
 */
@ApplicationScoped
public class ServiceData {

    private static final String VEHICLE_TAX = "TassaAuto";

    /**
     * The first mistake in the data of a service.
     *
     * @param schema the name of its schema, by the catalogue
     * @param data the document
     * @return what a refusal says; empty if the data are valid, or nobody here knows their schema
     */
    public Optional<String> mistakeIn(String schema, byte[] data) {
        return schema.startsWith(VEHICLE_TAX)
                ? EmbeddedDocument.TASSA_AUTOMOBILISTICA.mistakeIn(data).map(Reading.Invalid::description)
                : Optional.empty();
    }
}
