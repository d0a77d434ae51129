package nodo.registry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nodo.money.Euro;

/** Writes what providers publish: the mirror of {@link PspInformationReader}, in the same order. */
final class PspInformationWriter {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private PspInformationWriter() {}

    static JsonObjectBuilder information(PspInformation information) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder()
                .add("flow", information.flow())
                .add("psp", information.psp())
                .add("publishedAt", EntryReader.DATE_TIME.format(information.publishedAt()))
                .add("validFrom", information.validFrom().toString())
                .add("page", information.page().toString());
        add(out, "informationPage", information.pages().information());
        add(out, "agreementsPage", information.pages().agreements());
        out.add("refunds", information.refunds())
                .add("digitalStamp", information.digitalStamp())
                .add("logo", information.logo());
        add(out, "myBankId", information.myBankId());
        return out.add("services", list(information.services(), PspInformationWriter::service));
    }

    private static JsonObjectBuilder service(PspService service) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder()
                .add("channel", service.channel())
                .add("paymentMethod", service.paymentMethod())
                .add("priority", service.priority())
                .add("app", service.app());
        service.forCompanies().ifPresent(known -> out.add("forCompanies", known));
        service.label()
                .ifPresent(label -> out.add(
                        "label",
                        BUILDERS.createObjectBuilder().add("name", label.name()).add("logo", label.logo())));
        return out.add("languages", list(service.languages(), PspInformationWriter::language))
                .add("keywords", texts(service.keywords()))
                .add("costs", costs(service.costs()))
                .add("agreements", texts(service.agreements()));
    }

    private static JsonObjectBuilder language(ServiceLanguage language) {
        JsonObjectBuilder out =
                BUILDERS.createObjectBuilder().add("code", language.code().name());
        add(out, "description", language.description());
        out.add("availability", language.availability());
        add(out, "limits", language.limits());
        add(out, "page", language.page());
        return out;
    }

    private static JsonObjectBuilder costs(ServiceCosts costs) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder();
        costs.channelKind().ifPresent(kind -> out.add("channelKind", kind));
        costs.audience().ifPresent(audience -> out.add("audience", audience));
        out.add("bands", list(costs.bands(), PspInformationWriter::band));
        add(out, "agreementCost", costs.agreementCost().map(PspInformationWriter::text));
        return out;
    }

    private static JsonObjectBuilder band(CostBand band) {
        return BUILDERS.createObjectBuilder()
                .add("upTo", text(band.upTo()))
                .add("fixedCost", text(band.fixedCost()))
                .add("fee", text(band.fee()))
                .add("agreements", texts(band.agreements()));
    }

    private static String text(Euro amount) {
        return amount.amount().toPlainString();
    }

    private static <T> JsonArrayBuilder list(Collection<T> entries, Function<T, JsonObjectBuilder> writing) {
        JsonArrayBuilder out = BUILDERS.createArrayBuilder();
        entries.stream().map(writing).forEach(out::add);
        return out;
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        return BUILDERS.createArrayBuilder(texts);
    }

    private static void add(JsonObjectBuilder out, String member, Optional<?> value) {
        value.ifPresent(known -> out.add(member, known.toString()));
    }
}
