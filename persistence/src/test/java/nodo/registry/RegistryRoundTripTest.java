package nodo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Whatever a registry says, its file says the same. */
class RegistryRoundTripTest {

    private static final List<String> IBANS =
            List.of("IT60X0542811101000000123456", "it33i0760103200001234567890", "DE89370400440532013000");

    @Property(tries = 200)
    void readsWhatItWrote(@ForAll("contents") RegistryContent content) {
        JsonObject written = RegistryFile.write(content);

        RegistryFile read =
                RegistryFile.read(RegistryFile.parse(written.toString().getBytes(StandardCharsets.UTF_8)));

        assertThat(read.errors()).isEmpty();
        assertThat(read.content())
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(content);
        assertThat(RegistryFile.write(read.content())).isEqualTo(written);
    }

    @Provide
    Arbitrary<RegistryContent> contents() {
        Arbitrary<Ids> ids = Combinators.combine(idSet(), idSet(), idSet(), idSet(), idSet(), idSet())
                .as(Ids::new);
        return ids.flatMap(known -> Combinators.combine(creditorSide(known), providerSide(known), common())
                .as(RegistryRoundTripTest::joined));
    }

    private record Ids(
            List<String> paBrokers,
            List<String> stations,
            List<String> creditors,
            List<String> pspBrokers,
            List<String> psps,
            List<String> channels) {}

    private static Arbitrary<List<String>> idSet() {
        return ids().list().ofMinSize(1).ofMaxSize(4).uniqueElements();
    }

    /** Any characters but blanks and controls: identifiers are free text. */
    private static StringArbitrary ids() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars('à', '€', 'ß')
                .ofMinLength(1)
                .ofMaxLength(35);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('è', '"', '\\')
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    private static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> values) {
        return values.optional();
    }

    private static Arbitrary<Optional<URI>> address() {
        return maybe(Arbitraries.of("http://127.0.0.1:8090/ec", "https://ec.example/a?b=c&d=", "HTTP://EC.example")
                .map(URI::create));
    }

    private static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false);
    }

    private static Arbitrary<Integer> version() {
        return Arbitraries.of(1, 2);
    }

    private static Arbitrary<Optional<LocalDate>> day() {
        return maybe(Arbitraries.integers().between(0, 40_000).map(LocalDate::ofEpochDay));
    }

    private static Arbitrary<Connection> connection() {
        Arbitrary<SortedMap<String, String>> headers = Arbitraries.maps(
                        Arbitraries.of("X-Key", "Ocp-Apim-Subscription-Key", "A"), text())
                .map(TreeMap::new);
        Arbitrary<SortedMap<String, String>> prefixes = Arbitraries.maps(text(), Arbitraries.of("pafn", "ppt"))
                .uniqueValues()
                .ofMaxSize(2)
                .filter(map -> !map.containsKey("note"))
                .map(TreeMap::new);
        Arbitrary<Optional<Duration>> timeout =
                maybe(Arbitraries.integers().between(1, 600_000).map(Duration::ofMillis));
        return Combinators.combine(timeout, headers, prefixes, text().list().ofMaxSize(2))
                .as(Connection::new);
    }

    private static Arbitrary<RegistryContent> creditorSide(Ids ids) {
        Arbitrary<List<PaBroker>> brokers = each(
                ids.paBrokers(),
                id -> Combinators.combine(maybe(text()), flag(), flag())
                        .as((description, enabled, esteso) -> new PaBroker(id, description, enabled, esteso)));
        Arbitrary<List<Station>> stations = each(ids.stations(), id -> station(id, ids.paBrokers()));
        Arbitrary<List<CreditorInstitution>> creditors = each(ids.creditors(), RegistryRoundTripTest::creditor);
        Arbitrary<List<CreditorInstitutionStation>> links = links(ids.creditors(), ids.stations())
                .list()
                .ofMaxSize(6)
                .uniqueElements(link -> List.of(
                        link.creditorInstitution(), link.noticePrefixes().get(0)));
        return Combinators.combine(brokers, stations, creditors, links)
                .as((b, s, c, l) -> new RegistryContent(
                        b,
                        s,
                        c,
                        l,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new TreeMap<>(),
                        Urls.NONE));
    }

    private static Arbitrary<Station> station(String id, List<String> brokers) {
        Arbitrary<Station.Endpoints> endpoints = Combinators.combine(
                        address(), address(), address(), address(), maybe(text()))
                .as(Station.Endpoints::new);
        return Combinators.combine(
                        Arbitraries.of(brokers), flag(), version(), endpoints, flag(), flag(), flag(), connection())
                .as((broker, enabled, version, where, fourth, instant, standIn, connection) -> new Station(
                        id,
                        broker,
                        enabled,
                        Optional.empty(),
                        version,
                        3 - version,
                        where,
                        fourth,
                        instant,
                        standIn,
                        connection));
    }

    private static Arbitrary<CreditorInstitution> creditor(String id) {
        Arbitrary<RegisteredIban> iban = Combinators.combine(Arbitraries.of(IBANS), day(), day())
                .as((text, from, to) -> new RegisteredIban(
                        text, from, to.filter(last -> from.isEmpty() || !last.isBefore(from.get()))));
        Arbitrary<String> postal = Arbitraries.strings().numeric().ofLength(12);
        Arbitrary<Optional<String>> gln = maybe(Arbitraries.strings().numeric().ofLength(13));
        return Combinators.combine(
                        text(), flag(), iban.list().ofMaxSize(3), postal.list().ofMaxSize(2), gln, flag())
                .as((name, enabled, ibans, accounts, code, scaricoRpt) ->
                        new CreditorInstitution(id, name, enabled, ibans, accounts, code, scaricoRpt));
    }

    private static Arbitrary<CreditorInstitutionStation> links(List<String> creditors, List<String> stations) {
        Arbitrary<String> code = Arbitraries.strings().numeric().ofLength(2);
        Arbitrary<CreditorInstitutionStation> segregated = Combinators.combine(
                        Arbitraries.of(creditors), Arbitraries.of(stations), code, flag())
                .as((creditor, station, segregation, broadcast) -> new CreditorInstitutionStation(
                        creditor, station, Optional.of(segregation), Optional.empty(), Optional.empty(), broadcast));
        Arbitrary<CreditorInstitutionStation> byApplication = Combinators.combine(
                        Arbitraries.of(creditors), Arbitraries.of(stations), code, flag())
                .as((creditor, station, application, broadcast) -> new CreditorInstitutionStation(
                        creditor, station, Optional.empty(), Optional.of(application), Optional.empty(), broadcast));
        Arbitrary<CreditorInstitutionStation> byDigit = Combinators.combine(
                        Arbitraries.of(creditors), Arbitraries.of(stations), Arbitraries.of(1, 2, 4, 9), flag())
                .as((creditor, station, digit, broadcast) -> new CreditorInstitutionStation(
                        creditor, station, Optional.empty(), Optional.empty(), Optional.of(digit), broadcast));
        return Arbitraries.oneOf(segregated, byApplication, byDigit);
    }

    private static Arbitrary<RegistryContent> providerSide(Ids ids) {
        Arbitrary<List<PspBroker>> brokers = each(
                ids.pspBrokers(),
                id -> Combinators.combine(maybe(text()), flag(), flag())
                        .as((description, enabled, esteso) -> new PspBroker(id, description, enabled, esteso)));
        Arbitrary<List<Psp>> psps = each(ids.psps(), RegistryRoundTripTest::psp);
        Arbitrary<List<Channel>> channels = each(ids.channels(), id -> channel(id, ids.pspBrokers()));
        Arbitrary<List<PspChannel>> links = Combinators.combine(
                        Arbitraries.of(ids.psps()),
                        Arbitraries.of(ids.channels()),
                        Arbitraries.of("PO", "CP", "BBT").list().ofMaxSize(3))
                .as(PspChannel::new)
                .list()
                .ofMaxSize(5)
                .uniqueElements(PspChannel::key);
        Arbitrary<List<DenyListEntry>> denied = Combinators.combine(
                        Arbitraries.of(ids.psps()), Arbitraries.of(ids.channels()), Arbitraries.of(ids.creditors()))
                .as(DenyListEntry::new)
                .list()
                .ofMaxSize(3)
                .uniqueElements();
        Arbitrary<List<ServiceCatalogueEntry>> services =
                service(ids).list().ofMaxSize(3).uniqueElements(ServiceCatalogueEntry::key);
        return Combinators.combine(brokers, psps, channels, links, denied, services)
                .as((b, p, c, l, d, s) -> new RegistryContent(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        b,
                        p,
                        c,
                        l,
                        List.of(),
                        s,
                        d,
                        SampleInformation.of(l),
                        new TreeMap<>(),
                        Urls.NONE));
    }

    private static Arbitrary<Psp> psp(String id) {
        Arbitrary<Optional<String>> digits =
                maybe(Arbitraries.strings().numeric().ofLength(5));
        Arbitrary<Optional<String>> bic = maybe(Arbitraries.of("DEMOITM1", "DEMOITM1XXX"));
        return Combinators.combine(text(), digits, bic, maybe(text()), flag(), flag(), flag(), flag())
                .as((name, abi, code, fiscal, enabled, stamp, agid, poste) ->
                        new Psp(id, name, enabled, abi, code, fiscal, fiscal, stamp, agid, poste, !poste));
    }

    private static Arbitrary<Channel> channel(String id, List<String> brokers) {
        Arbitrary<Channel.Endpoints> endpoints =
                Combinators.combine(address(), address(), address()).as(Channel.Endpoints::new);
        return Combinators.combine(
                        Arbitraries.of(brokers),
                        flag(),
                        Arbitraries.of(PaymentModel.class),
                        version(),
                        endpoints,
                        maybe(text()),
                        Arbitraries.of(ChannelFlag.class).set(),
                        connection())
                .as((broker, enabled, model, version, where, protocol, flags, connection) -> new Channel(
                        id,
                        broker,
                        enabled,
                        Optional.empty(),
                        model,
                        version,
                        where,
                        protocol,
                        protocol,
                        flags,
                        connection));
    }

    private static Arbitrary<ServiceCatalogueEntry> service(Ids ids) {
        return Combinators.combine(
                        ids(),
                        ids(),
                        Arbitraries.of(ids.creditors()),
                        version(),
                        flag(),
                        day(),
                        maybe(Arbitraries.of(ids.stations())),
                        serviceText())
                .as((subject, service, creditor, version, active, from, station, text) -> new ServiceCatalogueEntry(
                        subject, service, creditor, version, active, from, from, station, text));
    }

    private static Arbitrary<ServiceText> serviceText() {
        return Combinators.combine(maybe(ids()), maybe(ids()), maybe(ids()), flag())
                .as(ServiceText::new);
    }

    private static Arbitrary<RegistryContent> common() {
        Arbitrary<List<String>> codes = ids().list().ofMaxSize(3).uniqueElements();
        Arbitrary<SortedMap<String, String>> keys = Arbitraries.maps(
                        Arbitraries.of("useIdempotency", "of.another.party", "x"), text())
                .map(TreeMap::new);
        Arbitrary<Urls> urls =
                Combinators.combine(address(), address(), address()).as(Urls::new);
        return Combinators.combine(codes, keys, urls)
                .as((c, k, u) -> new RegistryContent(
                        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), c,
                        List.of(), List.of(), List.of(), k, u));
    }

    private static RegistryContent joined(
            RegistryContent creditors, RegistryContent providers, RegistryContent common) {
        return new RegistryContent(
                creditors.paBrokers(),
                creditors.stations(),
                creditors.creditorInstitutions(),
                creditors.creditorInstitutionStations(),
                providers.pspBrokers(),
                providers.psps(),
                providers.channels(),
                providers.pspChannels(),
                common.infrastructureCodes(),
                providers.serviceCatalogue(),
                providers.denyList(),
                providers.pspInformation(),
                common.configurationKeys(),
                common.urls());
    }

    private static <T> Arbitrary<List<T>> each(List<String> ids, Function<String, Arbitrary<T>> making) {
        List<Arbitrary<T>> all = new ArrayList<>();
        ids.forEach(id -> all.add(making.apply(id)));
        return Combinators.combine(all).as(List::copyOf);
    }
}
