package nodo.catalogue.desk;

import java.util.List;
import java.util.Map;
import nodo.registry.Channel;
import nodo.registry.PaymentModel;
import nodo.registry.Psp;

/**
 * What a PSP fills in to tell its services: the registry's part is there, what the PSP decides is a blank.
 *
 * <p>Source: TemplateInformativa 1.0.11, listaInformativePSP; a document without a namespace. Its types want one
 * character at least, hence a blank and not nothing.
 *
 * @param xml the document, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // sent byte by byte, compared nowhere
public record ProviderTemplate(byte[] xml) {

    private static final int LONGEST_NAME = 70;
    private static final String TO_BE_FILLED_IN = " ";

    /** The published numbers of the models; there is no 3 on the wire. */
    private static final Map<PaymentModel, String> MODELS = Map.of(
            PaymentModel.IMMEDIATO, "0",
            PaymentModel.IMMEDIATO_MULTIBENEFICIARIO, "1",
            PaymentModel.DIFFERITO, "2",
            PaymentModel.ATTIVATO_PRESSO_PSP, "4");

    /**
     * A channel of the PSP with one of its instruments.
     *
     * @param channel the channel
     * @param paymentMethod the instrument's code
     */
    record Service(Channel channel, String paymentMethod) {}

    /**
     * Writes it.
     *
     * @param services in the order in which they are told; without any the document is an empty list
     */
    static ProviderTemplate of(Psp psp, List<Service> services) {
        DocumentWriter out = new DocumentWriter();
        out.element("listaInformativePSP", () -> {
            if (!services.isEmpty()) {
                out.element("informativaPSP", () -> write(out, psp, services));
            }
        });
        return new ProviderTemplate(out.bytes());
    }

    private static void write(DocumentWriter out, Psp psp, List<Service> services) {
        out.text("identificativoFlusso", TO_BE_FILLED_IN);
        out.text("identificativoPSP", psp.id());
        out.text("ragioneSociale", psp.businessName(), LONGEST_NAME);
        out.text("codiceABI", psp.abi().orElse(TO_BE_FILLED_IN));
        out.text("codiceBIC", psp.bic().orElse(TO_BE_FILLED_IN));
        out.text("mybankIDVS", TO_BE_FILLED_IN);
        out.element("informativaMaster", () -> {
            out.text("dataPubblicazione", TO_BE_FILLED_IN);
            out.text("dataInizioValidita", TO_BE_FILLED_IN);
            out.text("urlInformazioniPSP", TO_BE_FILLED_IN);
            out.text("stornoPagamento", "0");
            out.text("marcaBolloDigitale", psp.digitalStamp() ? "1" : "0");
            out.text("logoPSP", TO_BE_FILLED_IN);
        });
        out.element("listaInformativaDetail", () -> services.forEach(service -> write(out, service)));
    }

    private static void write(DocumentWriter out, Service service) {
        out.element("informativaDetail", () -> {
            out.text("identificativoIntermediario", service.channel().brokerId());
            out.text("identificativoCanale", service.channel().id());
            out.text("tipoVersamento", service.paymentMethod());
            out.text("modelloPagamento", MODELS.getOrDefault(service.channel().paymentModel(), "4"));
            out.text("priorita", TO_BE_FILLED_IN);
            out.text("canaleApp", TO_BE_FILLED_IN);
            out.element(
                    "listaInformazioniServizio",
                    () -> out.element("informazioniServizio", () -> {
                        out.text("codiceLingua", "IT");
                        out.text("disponibilitaServizio", TO_BE_FILLED_IN);
                    }));
            out.element("costiServizio", () -> writeCosts(out));
        });
    }

    private static void writeCosts(DocumentWriter out) {
        out.text("tipoCostoTransazione", TO_BE_FILLED_IN);
        out.text("tipoCommissione", TO_BE_FILLED_IN);
        out.element(
                "listaFasceCostoServizio",
                () -> out.element("fasciaCostoServizio", () -> {
                    out.text("importoMassimoFascia", TO_BE_FILLED_IN);
                    out.text("costoFisso", TO_BE_FILLED_IN);
                    out.text("valoreCommissione", TO_BE_FILLED_IN);
                }));
    }
}
