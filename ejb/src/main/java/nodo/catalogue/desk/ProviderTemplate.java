package nodo.catalogue.desk;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nodo.registry.Channel;
import nodo.registry.CostBand;
import nodo.registry.PaymentModel;
import nodo.registry.Psp;
import nodo.registry.PspInformation;
import nodo.registry.PspService;
import nodo.registry.ServiceCosts;
import nodo.registry.ServiceLabel;
import nodo.registry.ServiceLanguage;

/**
 * What a PSP fills in to tell its services: the registry's part is there, what the PSP decides is what it published last, or
 * a blank. So is what it published and the template has no room for, such as logos.
 *
 * <p>Source: TemplateInformativa 1.0.11, listaInformativePSP; a document without a namespace. Its types want one
 * character at least, hence a blank and not nothing.
 *
 * @param xml the document, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // sent byte by byte, compared nowhere
public record ProviderTemplate(byte[] xml) {

    private static final int SHORT = 35;
    private static final int MIDDLE = 70;
    private static final int LONG = 140;
    private static final int MOST_BANDS = 8;
    private static final int MOST_KEYWORDS = 5;
    private static final String TO_BE_FILLED_IN = " ";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

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
     * @param published what the PSP told of it last
     */
    record Service(Channel channel, String paymentMethod, Optional<PspService> published) {}

    /**
     * Writes it.
     *
     * @param services in the order in which they are told; without any the document is an empty list
     * @param published what the PSP published last
     */
    static ProviderTemplate of(Psp psp, List<Service> services, Optional<PspInformation> published) {
        DocumentWriter out = new DocumentWriter();
        out.element("listaInformativePSP", () -> {
            if (!services.isEmpty()) {
                out.element("informativaPSP", () -> write(out, psp, services, published));
            }
        });
        return new ProviderTemplate(out.bytes());
    }

    private static void write(DocumentWriter out, Psp psp, List<Service> services, Optional<PspInformation> published) {
        out.text("identificativoFlusso", told(published, PspInformation::flow, LONG));
        out.text("identificativoPSP", psp.id());
        out.text("ragioneSociale", psp.businessName(), MIDDLE);
        out.text("codiceABI", psp.abi().orElse(TO_BE_FILLED_IN));
        out.text("codiceBIC", psp.bic().orElse(TO_BE_FILLED_IN));
        out.text("mybankIDVS", told(published.flatMap(PspInformation::myBankId), MIDDLE));
        out.element("informativaMaster", () -> {
            out.text(
                    "dataPubblicazione",
                    told(published, information -> MOMENT.format(information.publishedAt()), LONG));
            out.text(
                    "dataInizioValidita",
                    told(
                            published,
                            information -> MOMENT.format(information.validFrom().atStartOfDay()),
                            LONG));
            out.text(
                    "urlInformazioniPSP",
                    told(published, information -> information.page().toString(), MIDDLE));
            Optional<PspInformation.FurtherPages> pages = published.map(PspInformation::pages);
            out.text("urlInformativaPSP", page(pages.flatMap(PspInformation.FurtherPages::information), MIDDLE));
            out.text("urlConvenzioniPSP", page(pages.flatMap(PspInformation.FurtherPages::agreements), MIDDLE));
            out.text(
                    "stornoPagamento",
                    flag(published.map(PspInformation::refunds).orElse(false)));
            out.text(
                    "marcaBolloDigitale",
                    flag(published.map(PspInformation::digitalStamp).orElse(psp.digitalStamp())));
            out.text("logoPSP", told(published, PspInformation::logo, MIDDLE));
        });
        out.element("listaInformativaDetail", () -> services.forEach(service -> write(out, service)));
    }

    private static void write(DocumentWriter out, Service service) {
        Optional<PspService> published = service.published();
        out.element("informativaDetail", () -> {
            out.text("identificativoIntermediario", service.channel().brokerId());
            out.text("identificativoCanale", service.channel().id());
            out.text("tipoVersamento", service.paymentMethod());
            out.text("modelloPagamento", MODELS.getOrDefault(service.channel().paymentModel(), "4"));
            out.text("priorita", told(published, told -> Integer.toString(told.priority()), SHORT));
            out.text("canaleApp", told(published, told -> flag(told.app()), SHORT));
            out.text(
                    "servizioAlleImprese",
                    published.flatMap(PspService::forCompanies).map(ProviderTemplate::flag));
            published.flatMap(PspService::label).ifPresent(label -> write(out, label));
            out.element("listaInformazioniServizio", () -> writeLanguages(out, published));
            writeKeywords(out, published.map(PspService::keywords).orElse(List.of()));
            out.element("costiServizio", () -> writeCosts(out, published.map(PspService::costs)));
        });
    }

    private static void write(DocumentWriter out, ServiceLabel label) {
        out.element("identificazioneServizio", () -> {
            out.text("nomeServizio", told(Optional.of(label.name()), SHORT));
            out.text("logoServizio", told(Optional.of(label.logo()), SHORT));
        });
    }

    private static void writeLanguages(DocumentWriter out, Optional<PspService> published) {
        List<ServiceLanguage> languages = published.map(PspService::languages).orElse(List.of());
        if (languages.isEmpty()) {
            out.element("informazioniServizio", () -> {
                out.text("codiceLingua", ServiceLanguage.Language.IT.name());
                out.text("disponibilitaServizio", TO_BE_FILLED_IN);
            });
        }
        languages.forEach(language -> out.element("informazioniServizio", () -> {
            out.text("codiceLingua", language.code().name());
            out.text("descrizioneServizio", fitting(language.description(), LONG));
            out.text("disponibilitaServizio", told(Optional.of(language.availability()), LONG));
            out.text("limitazioniServizio", fitting(language.limits(), LONG));
            out.text("urlInformazioniCanale", page(language.page(), SHORT));
        }));
    }

    private static void writeKeywords(DocumentWriter out, List<String> keywords) {
        if (!keywords.isEmpty()) {
            out.element(
                    "listaParoleChiave",
                    () -> keywords.stream()
                            .limit(MOST_KEYWORDS)
                            .forEach(keyword -> out.text("paroleChiave", keyword, SHORT)));
        }
    }

    /** The two kinds of cost have one value each that is admitted. Source: registry §5. */
    private static void writeCosts(DocumentWriter out, Optional<ServiceCosts> published) {
        out.text("tipoCostoTransazione", published.map(costs -> "1").orElse(TO_BE_FILLED_IN));
        out.text("tipoCommissione", published.map(costs -> "0").orElse(TO_BE_FILLED_IN));
        out.text(
                "tipoCanaleServizio",
                published.flatMap(ServiceCosts::channelKind).map(String::valueOf));
        out.text(
                "plateaErogazioneServizio",
                published.flatMap(ServiceCosts::audience).map(String::valueOf));
        out.element(
                "listaFasceCostoServizio",
                () -> published
                        .map(ServiceCosts::bands)
                        .ifPresentOrElse(
                                bands -> bands.stream().limit(MOST_BANDS).forEach(band -> write(out, band)),
                                () -> writeBand(out, TO_BE_FILLED_IN, TO_BE_FILLED_IN, TO_BE_FILLED_IN)));
    }

    private static void write(DocumentWriter out, CostBand band) {
        writeBand(
                out,
                band.upTo().toString(),
                band.fixedCost().toString(),
                band.fee().toString());
    }

    private static void writeBand(DocumentWriter out, String upTo, String fixedCost, String fee) {
        out.element("fasciaCostoServizio", () -> {
            out.text("importoMassimoFascia", upTo);
            out.text("costoFisso", fixedCost);
            out.text("valoreCommissione", fee);
        });
    }

    private static <T> String told(Optional<T> published, Function<T, String> what, int longest) {
        return told(published.map(what), longest);
    }

    private static String told(Optional<String> text, int longest) {
        return fitting(text, longest).orElse(TO_BE_FILLED_IN);
    }

    private static Optional<String> page(Optional<URI> page, int longest) {
        return fitting(page.map(URI::toString), longest);
    }

    private static Optional<String> fitting(Optional<String> text, int longest) {
        return text.filter(told -> !told.isEmpty() && told.length() <= longest);
    }

    private static String flag(boolean on) {
        return on ? "1" : "0";
    }
}
