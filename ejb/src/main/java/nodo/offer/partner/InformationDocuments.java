package nodo.offer.partner;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nodo.wire.codec.EmbeddedDocument;
import nodo.wire.codec.Reading;
import org.xml.sax.InputSource;

/** Reads documents in which providers publish their services. Source: CatalogoDatiInformativiPSP 1.0.14. */
public final class InformationDocuments {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final int DAY = "yyyy-mm-dd".length();

    private InformationDocuments() {}

    /** Reads a document. */
    public static InformationReading read(byte[] document) {
        Element.Builder builder = new Element.Builder();
        return EmbeddedDocument.INFORMATIVE_PSP
                .read(new InputSource(new ByteArrayInputStream(document)), builder)
                .map(Reading.Invalid::description)
                .<InformationReading>map(InformationReading.Invalid::new)
                .orElseGet(() -> new InformationReading.Valid(
                        builder.document().get("listaInformativePSP").all("informativaPSP").stream()
                                .map(InformationDocuments::published)
                                .toList()));
    }

    private static PublishedInformation published(Element information) {
        List<Element> details = information.get("listaInformativaDetail").all("informativaDetail");
        return new PublishedInformation(
                entry(information, details).build(),
                details.stream().map(InformationDocuments::route).toList());
    }

    private static PublishedInformation.Route route(Element detail) {
        return new PublishedInformation.Route(
                detail.text("identificativoCanale").orElseThrow(),
                detail.text("identificativoIntermediario").orElseThrow(),
                detail.text("modelloPagamento").map(String::strip).orElse("4"));
    }

    private static JsonObjectBuilder entry(Element information, List<Element> details) {
        Element master = information.get("informativaMaster");
        JsonObjectBuilder out = BUILDERS.createObjectBuilder();
        add(out, "flow", information.text("identificativoFlusso"));
        add(out, "psp", information.text("identificativoPSP"));
        add(out, "publishedAt", master.text("dataPubblicazione"));
        add(out, "validFrom", master.text("dataInizioValidita").map(moment -> moment.substring(0, DAY)));
        add(out, "page", master.text("urlInformazioniPSP"));
        add(out, "informationPage", master.text("urlInformativaPSP"));
        add(out, "agreementsPage", master.text("urlConvenzioniPSP"));
        out.add("refunds", master.isOn("stornoPagamento")).add("digitalStamp", master.isOn("marcaBolloDigitale"));
        add(out, "logo", image(master, "logoPSP"));
        add(out, "myBankId", information.text("mybankIDVS"));
        return out.add("services", list(details, InformationDocuments::service));
    }

    private static JsonObjectBuilder service(Element detail) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder();
        add(out, "channel", detail.text("identificativoCanale"));
        out.add("paymentMethod", detail.text("tipoVersamento").orElse("PO"));
        out.add("priority", Integer.parseInt(detail.text("priorita").orElse("0").strip()));
        out.add("app", detail.isOn("canaleApp"));
        detail.text("servizioAlleImprese")
                .ifPresent(known -> out.add("forCompanies", detail.isOn("servizioAlleImprese")));
        detail.find("identificazioneServizio").ifPresent(label -> out.add("label", label(label)));
        out.add(
                "languages",
                list(
                        detail.get("listaInformazioniServizio").all("informazioniServizio"),
                        InformationDocuments::language));
        out.add("keywords", texts(detail.find("listaParoleChiave"), "paroleChiave"));
        out.add("costs", costs(detail.get("costiServizio")));
        return out.add("agreements", texts(detail.find("listaConvenzioni"), "codiceConvenzione"));
    }

    private static JsonObjectBuilder label(Element label) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder();
        add(out, "name", label.text("nomeServizio"));
        add(out, "logo", image(label, "logoServizio"));
        return out;
    }

    private static JsonObjectBuilder language(Element language) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder()
                .add("code", language.text("codiceLingua").orElse("IT"));
        add(out, "description", language.text("descrizioneServizio"));
        add(out, "availability", language.text("disponibilitaServizio"));
        add(out, "limits", language.text("limitazioniServizio"));
        add(out, "page", language.text("urlInformazioniCanale"));
        return out;
    }

    private static JsonObjectBuilder costs(Element costs) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder();
        number(costs, "tipoCanaleServizio").ifPresent(kind -> out.add("channelKind", kind));
        number(costs, "plateaErogazioneServizio").ifPresent(audience -> out.add("audience", audience));
        out.add("bands", list(costs.get("listaFasceCostoServizio").all("fasciaCostoServizio"), band -> {
            JsonObjectBuilder one = BUILDERS.createObjectBuilder();
            add(one, "upTo", amount(band, "importoMassimoFascia"));
            add(one, "fixedCost", amount(band, "costoFisso"));
            add(one, "fee", amount(band, "valoreCommissione"));
            return one.add("agreements", texts(band.find("listaConvenzioniCosti"), "codiceConvenzione"));
        }));
        add(out, "agreementCost", amount(costs, "costoConvenzione"));
        return out;
    }

    private static Optional<Integer> number(Element parent, String child) {
        return parent.text(child).map(String::strip).map(Integer::valueOf);
    }

    private static Optional<String> amount(Element parent, String child) {
        return parent.text(child).map(String::strip);
    }

    /** Documents break their base64 into lines. */
    private static Optional<String> image(Element parent, String child) {
        return parent.text(child).map(base64 -> base64.replaceAll("\\s", "")).filter(base64 -> !base64.isEmpty());
    }

    private static JsonArrayBuilder texts(Optional<Element> list, String child) {
        JsonArrayBuilder out = BUILDERS.createArrayBuilder();
        list.ifPresent(found -> found.all(child).forEach(element -> out.add(element.text())));
        return out;
    }

    private static JsonArrayBuilder list(List<Element> elements, Function<Element, JsonObjectBuilder> writing) {
        JsonArrayBuilder out = BUILDERS.createArrayBuilder();
        elements.stream().map(writing).forEach(out::add);
        return out;
    }

    private static void add(JsonObjectBuilder out, String member, Optional<String> text) {
        text.ifPresent(present -> out.add(member, present));
    }
}
