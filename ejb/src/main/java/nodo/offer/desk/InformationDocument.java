package nodo.offer.desk;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nodo.catalogue.desk.DocumentWriter;
import nodo.money.Euro;
import nodo.registry.Channel;
import nodo.registry.CostBand;
import nodo.registry.Psp;
import nodo.registry.PspInformation;
import nodo.registry.PspService;
import nodo.registry.Registry;
import nodo.registry.ServiceCosts;
import nodo.registry.ServiceLanguage;

/**
 * What providers publish, as creditor institutions read it.
 *
 * <p>Source: CatalogoDatiInformativi 1.0.14, listaInformativePSP; a document without a namespace. Instruments that its
 * schema does not know are left out, and a provider that has no others.
 *
 * @param xml the document, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // sent byte by byte, compared nowhere
public record InformationDocument(byte[] xml) {

    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_PAGE = 255;

    /** stTipoVersamento of that schema. */
    private static final Set<String> TOLD_METHODS =
            Set.of("BBT", "BP", "AD", "CP", "PO", "OBEP", "JIF", "MYBK", "PPAL");

    static InformationDocument of(List<PspInformation> published, Registry registry) {
        DocumentWriter out = new DocumentWriter();
        out.element(
                "listaInformativePSP",
                () -> published.forEach(information -> {
                    List<PspService> told = information.services().stream()
                            .filter(service -> TOLD_METHODS.contains(service.paymentMethod()))
                            .filter(service ->
                                    registry.channel(service.channel()).isPresent())
                            .toList();
                    registry.psp(information.psp())
                            .filter(psp -> !told.isEmpty())
                            .ifPresent(psp ->
                                    out.element("informativaPSP", () -> write(out, psp, information, told, registry)));
                }));
        return new InformationDocument(out.bytes());
    }

    private static void write(
            DocumentWriter out, Psp psp, PspInformation information, List<PspService> told, Registry registry) {
        out.text("identificativoFlusso", information.flow());
        out.text("identificativoPSP", psp.id());
        out.text("ragioneSociale", psp.businessName(), LONGEST_NAME);
        out.text("codiceABI", psp.abi());
        out.text("codiceBIC", psp.bic());
        out.text("mybankIDVS", information.myBankId());
        out.element("informativaMaster", () -> writeMaster(out, information));
        out.element(
                "listaInformativaDetail",
                () -> told.forEach(service -> out.element(
                        "informativaDetail",
                        () -> writeDetail(
                                out,
                                service,
                                registry.channel(service.channel()).orElseThrow()))));
    }

    private static void writeMaster(DocumentWriter out, PspInformation information) {
        out.text("dataPubblicazione", information.publishedAt().format(Moments.TO_THE_SECOND));
        out.text("dataInizioValidita", information.validFrom().atStartOfDay().format(Moments.TO_THE_SECOND));
        out.text("urlInformazioniPSP", information.page().toString(), LONGEST_PAGE);
        out.text("stornoPagamento", flag(information.refunds()));
        out.text("marcaBolloDigitale", flag(information.digitalStamp()));
        out.text("logoPSP", information.logo());
    }

    private static void writeDetail(DocumentWriter out, PspService service, Channel channel) {
        out.text("identificativoIntermediario", channel.brokerId());
        out.text("identificativoCanale", channel.id());
        out.text("tipoVersamento", service.paymentMethod());
        out.text("modelloPagamento", String.valueOf(channel.paymentModel().number()));
        out.text("priorita", Integer.toString(service.priority()));
        out.text("canaleApp", flag(service.app()));
        out.text("servizioAlleImprese", service.forCompanies().map(InformationDocument::flag));
        service.label()
                .ifPresent(label -> out.element("identificazioneServizio", () -> {
                    out.text("nomeServizio", label.name());
                    out.text("logoServizio", label.logo());
                }));
        out.element(
                "listaInformazioniServizio",
                () -> service.languages().forEach(language -> writeLanguage(out, language)));
        writeTexts(out, "listaParoleChiave", "paroleChiave", service.keywords());
        out.element("costiServizio", () -> writeCosts(out, service.costs()));
        writeTexts(out, "listaConvenzioni", "codiceConvenzione", service.agreements());
    }

    private static void writeLanguage(DocumentWriter out, ServiceLanguage language) {
        out.element("informazioniServizio", () -> {
            out.text("codiceLingua", language.code().name());
            out.text("descrizioneServizio", language.description());
            out.text("disponibilitaServizio", language.availability());
            out.text("limitazioniServizio", language.limits());
            language.page().ifPresent(page -> out.text("urlInformazioniCanale", page.toString(), LONGEST_PAGE));
        });
    }

    /** Costs are on the whole transaction (tipoCostoTransazione 1) and absolute (tipoCommissione 0): nothing else is admitted. */
    private static void writeCosts(DocumentWriter out, ServiceCosts costs) {
        out.text("tipoCostoTransazione", "1");
        out.text("tipoCommissione", "0");
        out.text("tipoCanaleServizio", costs.channelKind().map(String::valueOf));
        out.text("plateaErogazioneServizio", costs.audience().map(String::valueOf));
        out.element("listaFasceCostoServizio", () -> costs.bands().forEach(band -> writeBand(out, band)));
        out.text("costoConvenzione", costs.agreementCost().map(InformationDocument::amount));
    }

    private static void writeBand(DocumentWriter out, CostBand band) {
        out.element("fasciaCostoServizio", () -> {
            out.text("importoMassimoFascia", amount(band.upTo()));
            out.text("costoFisso", amount(band.fixedCost()));
            out.text("valoreCommissione", amount(band.fee()));
            writeTexts(out, "listaConvenzioniCosti", "codiceConvenzione", band.agreements());
        });
    }

    private static void writeTexts(DocumentWriter out, String list, String element, Collection<String> texts) {
        if (!texts.isEmpty()) {
            out.element(list, () -> texts.forEach(text -> out.text(element, text)));
        }
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }

    private static String amount(Euro amount) {
        return amount.amount().toPlainString();
    }
}
