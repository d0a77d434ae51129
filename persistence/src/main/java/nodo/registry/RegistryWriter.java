package nodo.registry;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a registry as a file: the mirror of {@link RegistryReader}, in the same order.
 *
 * <p>Entries are ordered by key, so that two exports can be compared line by line. Defaults are spelt out, absent
 * members are left out, passwords never appear.
 */
final class RegistryWriter {

    // The static methods of Json look for the provider at every call: that took longer than all the rest.
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private RegistryWriter() {}

    static JsonObject write(RegistryContent content) {
        return BUILDERS.createObjectBuilder()
                .add("format", RegistryFile.FORMAT)
                .add("paBrokers", list(content.paBrokers(), PaBroker::id, RegistryWriter::paBroker))
                .add("stations", list(content.stations(), Station::id, RegistryWriter::station))
                .add(
                        "creditorInstitutions",
                        list(content.creditorInstitutions(), CreditorInstitution::fiscalCode, RegistryWriter::creditor))
                .add(
                        "creditorInstitutionStations",
                        list(
                                content.creditorInstitutionStations(),
                                CreditorInstitutionStation::key,
                                RegistryWriter::creditorStation))
                .add("pspBrokers", list(content.pspBrokers(), PspBroker::id, RegistryWriter::pspBroker))
                .add("psps", list(content.psps(), Psp::id, RegistryWriter::psp))
                .add("channels", list(content.channels(), Channel::id, RegistryWriter::channel))
                .add("pspChannels", list(content.pspChannels(), PspChannel::key, RegistryWriter::pspChannel))
                .add(
                        "infrastructureCodes",
                        texts(content.infrastructureCodes().stream().sorted().toList()))
                .add(
                        "serviceCatalogue",
                        list(content.serviceCatalogue(), ServiceCatalogueEntry::key, RegistryWriter::service))
                .add("denyList", list(content.denyList(), DenyListEntry::key, RegistryWriter::denied))
                .add(
                        "pspInformation",
                        list(content.pspInformation(), PspInformation::flow, PspInformationWriter::information))
                .add("configurationKeys", map(content.configurationKeys()))
                .add("urls", urls(content.urls()))
                .build();
    }

    private static JsonObjectBuilder paBroker(PaBroker broker) {
        return broker(broker.id(), broker.description(), broker.enabled(), broker.faultBeanEsteso());
    }

    private static JsonObjectBuilder pspBroker(PspBroker broker) {
        return broker(broker.id(), broker.description(), broker.enabled(), broker.faultBeanEsteso());
    }

    private static JsonObjectBuilder broker(
            String id, Optional<String> description, boolean enabled, boolean faultBeanEsteso) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder().add("id", id);
        add(out, "description", description);
        return out.add("enabled", enabled).add("faultBeanEsteso", faultBeanEsteso);
    }

    private static JsonObjectBuilder station(Station station) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder()
                .add("id", station.id())
                .add("brokerId", station.brokerId())
                .add("enabled", station.enabled())
                .add("version", station.version())
                .add("primitiveVersion", station.primitiveVersion());
        add(out, "endpoint", station.endpoints().classic());
        add(out, "endpointPaForNode", station.endpoints().paForNode());
        add(out, "endpointRt", station.endpoints().rt());
        add(out, "endpointRedirect", station.endpoints().redirect());
        add(out, "redirectQueryString", station.endpoints().redirectQueryString());
        out.add("fourthModel", station.fourthModel())
                .add("instantRt", station.instantRt())
                .add("standIn", station.standIn());
        return connection(out, station.connection());
    }

    private static JsonObjectBuilder channel(Channel channel) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder()
                .add("id", channel.id())
                .add("brokerId", channel.brokerId())
                .add("enabled", channel.enabled())
                .add("paymentModel", channel.paymentModel().name())
                .add("primitiveVersion", channel.primitiveVersion());
        add(out, "endpoint", channel.endpoints().classic());
        add(out, "endpointPspForNode", channel.endpoints().pspForNode());
        add(out, "redirectUrl", channel.endpoints().redirectUrl());
        add(out, "protocol", channel.protocol());
        add(out, "pluginServiceId", channel.pluginServiceId());
        for (ChannelFlag flag : ChannelFlag.values()) {
            out.add(flag.member(), channel.has(flag));
        }
        return connection(out, channel.connection());
    }

    private static JsonObjectBuilder connection(JsonObjectBuilder out, Connection connection) {
        connection.timeout().map(Duration::toMillis).ifPresent(millis -> out.add("timeoutMs", millis));
        return out.add("headers", map(connection.headers()))
                .add("soapPrefixes", map(connection.soapPrefixes()))
                .add("certificateSubjects", texts(connection.certificateSubjects()));
    }

    private static JsonObjectBuilder creditor(CreditorInstitution creditor) {
        JsonArrayBuilder ibans = BUILDERS.createArrayBuilder();
        creditor.ibans().forEach(iban -> ibans.add(iban(iban)));
        JsonObjectBuilder out = BUILDERS.createObjectBuilder()
                .add("fiscalCode", creditor.fiscalCode())
                .add("businessName", creditor.businessName())
                .add("enabled", creditor.enabled())
                .add("ibans", ibans)
                .add("postalAccounts", texts(creditor.postalAccounts()));
        add(out, "gln", creditor.gln());
        return out.add("scaricoRpt", creditor.scaricoRpt());
    }

    private static JsonObjectBuilder iban(RegisteredIban iban) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder().add("iban", iban.iban());
        add(out, "validFrom", iban.validFrom());
        add(out, "validTo", iban.validTo());
        return out;
    }

    private static JsonObjectBuilder creditorStation(CreditorInstitutionStation link) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder()
                .add("creditorInstitution", link.creditorInstitution())
                .add("station", link.station());
        add(out, "segregationCode", link.segregationCode());
        add(out, "applicationCode", link.applicationCode());
        link.auxDigit().ifPresent(digit -> out.add("auxDigit", digit));
        return out.add("broadcast", link.broadcast());
    }

    private static JsonObjectBuilder psp(Psp psp) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder()
                .add("id", psp.id())
                .add("businessName", psp.businessName())
                .add("enabled", psp.enabled());
        add(out, "abi", psp.abi());
        add(out, "bic", psp.bic());
        add(out, "fiscalCode", psp.fiscalCode());
        add(out, "vatNumber", psp.vatNumber());
        return out.add("digitalStamp", psp.digitalStamp())
                .add("agid", psp.agid())
                .add("poste", psp.poste())
                .add("fictitious", psp.fictitious());
    }

    private static JsonObjectBuilder pspChannel(PspChannel link) {
        return BUILDERS.createObjectBuilder()
                .add("psp", link.psp())
                .add("channel", link.channel())
                .add("paymentMethods", texts(link.paymentMethods()));
    }

    private static JsonObjectBuilder service(ServiceCatalogueEntry entry) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder()
                .add("idSoggettoServizio", entry.idSoggettoServizio())
                .add("idServizio", entry.idServizio())
                .add("subject", entry.subject())
                .add("version", entry.version())
                .add("active", entry.active());
        add(out, "validFrom", entry.validFrom());
        add(out, "validTo", entry.validTo());
        add(out, "station", entry.station());
        add(out, "description", entry.text().description());
        add(out, "category", entry.text().category());
        add(out, "dataSchema", entry.text().dataSchema());
        return out.add("commission", entry.text().commission());
    }

    private static JsonObjectBuilder denied(DenyListEntry entry) {
        return BUILDERS.createObjectBuilder()
                .add("psp", entry.psp())
                .add("channel", entry.channel())
                .add("creditorInstitution", entry.creditorInstitution());
    }

    private static JsonObjectBuilder urls(Urls urls) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder();
        urls.byName().forEach((name, url) -> out.add(name, url.toString()));
        return out;
    }

    private static <T> JsonArray list(
            Collection<T> entries, Function<T, String> key, Function<T, JsonObjectBuilder> writing) {
        JsonArrayBuilder out = BUILDERS.createArrayBuilder();
        entries.stream().sorted(Comparator.comparing(key)).map(writing).forEach(out::add);
        return out.build();
    }

    private static JsonArray texts(List<String> texts) {
        return BUILDERS.createArrayBuilder(texts).build();
    }

    private static JsonObjectBuilder map(Map<String, String> texts) {
        JsonObjectBuilder out = BUILDERS.createObjectBuilder();
        texts.forEach(out::add);
        return out;
    }

    private static void add(JsonObjectBuilder out, String member, Optional<?> value) {
        value.ifPresent(known -> out.add(member, known.toString()));
    }
}
