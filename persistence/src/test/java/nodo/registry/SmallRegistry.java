package nodo.registry;

import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A registry for tests: starts empty, takes entries one by one, fills what a test does not care about.
 *
 * <p>Passwords of stations and channels are {@link #PASSWORD}, hashed cheaply.
 */
public final class SmallRegistry {

    /** The password of every station and channel made here. */
    public static final String PASSWORD = "pwd-for-test";

    private static final PasswordHash HASH =
            PasswordHash.of(PASSWORD, PasswordHash.FEWEST_ITERATIONS, new SecureRandom());

    private final List<PaBroker> paBrokers = new ArrayList<>();
    private final List<Station> stations = new ArrayList<>();
    private final List<CreditorInstitution> creditors = new ArrayList<>();
    private final List<CreditorInstitutionStation> links = new ArrayList<>();
    private final List<PspBroker> pspBrokers = new ArrayList<>();
    private final List<Psp> psps = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();
    private final List<PspChannel> pspChannels = new ArrayList<>();
    private final List<PspInformation> pspInformation = new ArrayList<>();
    private final Map<String, String> keys = new TreeMap<>();
    private Urls urls = Urls.NONE;

    /**
     * Two creditors with a station each, one provider with a channel: 77777777777 (segregation code 01, station
     * 77777777777_01, primitive version 1), 88888888888 (segregation code 01, station 88888888888_01, primitive version
     * 2, broadcast), PSPDEMO1 on channel 60000000001_01.
     */
    public static Registry demo() {
        return new SmallRegistry()
                .with(new PaBroker("77777777777", Optional.empty(), true, true))
                .with(new PaBroker("88888888888", Optional.empty(), true, true))
                .with(station("77777777777_01", "77777777777", 1))
                .with(station("88888888888_01", "88888888888", 2))
                .with(creditor("77777777777", "IT60X0542811101000000123456"))
                .with(creditor("88888888888", "IT33I0760103200001234567890"))
                .with(segregated("77777777777", "77777777777_01", "01", false))
                .with(segregated("88888888888", "88888888888_01", "01", true))
                .with(new PspBroker("60000000001", Optional.empty(), true, true))
                .with(psp("PSPDEMO1"))
                .with(channel("60000000001_01", "60000000001", 1))
                .with(new PspChannel("PSPDEMO1", "60000000001_01", List.of("PO")))
                .registry();
    }

    /** An enabled station of the notice model. */
    public static Station station(String id, String broker, int primitiveVersion) {
        Optional<URI> address = Optional.of(URI.create("http://127.0.0.1:8090/ec/paForNode"));
        Station.Endpoints endpoints =
                new Station.Endpoints(Optional.empty(), address, Optional.empty(), Optional.empty(), Optional.empty());
        return new Station(
                id,
                broker,
                true,
                Optional.of(HASH),
                Station.NOTICE_MODEL,
                primitiveVersion,
                endpoints,
                false,
                false,
                false,
                Connection.PLAIN);
    }

    /** An enabled institution with one account that is always in force. */
    public static CreditorInstitution creditor(String fiscalCode, String iban) {
        List<RegisteredIban> ibans = List.of(new RegisteredIban(iban, Optional.empty(), Optional.empty()));
        return new CreditorInstitution(
                fiscalCode, "Ente " + fiscalCode, true, ibans, List.of(), Optional.empty(), false);
    }

    /** A link by segregation code. */
    public static CreditorInstitutionStation segregated(
            String creditor, String station, String segregationCode, boolean broadcast) {
        return new CreditorInstitutionStation(
                creditor, station, Optional.of(segregationCode), Optional.empty(), Optional.empty(), broadcast);
    }

    /** An enabled provider. */
    public static Psp psp(String id) {
        Optional<String> none = Optional.empty();
        return new Psp(id, "PSP " + id, true, none, none, none, none, false, false, false, false);
    }

    /** A provider that stands for all others towards classic creditors. */
    public static Psp fictitiousPsp(String id) {
        Optional<String> none = Optional.empty();
        return new Psp(id, "PSP " + id, true, none, none, none, none, false, false, false, true);
    }

    /** A channel that stands for all others towards classic creditors. */
    public static Channel fictitiousChannel(String id, String broker) {
        return channel(id, broker, 1, EnumSet.of(ChannelFlag.FICTITIOUS));
    }

    /** The postal operator. */
    public static Psp postalOperator(String id) {
        Optional<String> none = Optional.empty();
        return new Psp(id, "PSP " + id, true, none, none, none, none, false, false, true, false);
    }

    /** An enabled channel that may verify and activate notices. */
    public static Channel channel(String id, String broker, int primitiveVersion) {
        return channel(id, broker, primitiveVersion, EnumSet.of(ChannelFlag.CLOSE_PAYMENT));
    }

    /** Takes a channel out again, and its links to providers. */
    public SmallRegistry without(String channel) {
        channels.removeIf(known -> known.id().equals(channel));
        pspChannels.removeIf(link -> link.channel().equals(channel));
        return this;
    }

    /** A touchpoint's own channel. */
    public static Channel touchpoint(String id, String broker) {
        return channel(id, broker, 2, EnumSet.of(ChannelFlag.CLOSE_PAYMENT, ChannelFlag.E_COMMERCE));
    }

    private static Channel channel(String id, String broker, int primitiveVersion, EnumSet<ChannelFlag> flags) {
        Optional<URI> address = Optional.of(URI.create("http://127.0.0.1:8090/psp/pspForNode"));
        return new Channel(
                id,
                broker,
                true,
                Optional.of(HASH),
                PaymentModel.ATTIVATO_PRESSO_PSP,
                primitiveVersion,
                new Channel.Endpoints(Optional.empty(), address, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                flags,
                Connection.PLAIN);
    }

    public SmallRegistry with(PaBroker broker) {
        paBrokers.add(broker);
        return this;
    }

    public SmallRegistry with(Station station) {
        stations.add(station);
        return this;
    }

    public SmallRegistry with(CreditorInstitution creditor) {
        creditors.add(creditor);
        return this;
    }

    public SmallRegistry with(CreditorInstitutionStation link) {
        links.add(link);
        return this;
    }

    public SmallRegistry with(PspBroker broker) {
        pspBrokers.add(broker);
        return this;
    }

    public SmallRegistry with(Psp psp) {
        psps.add(psp);
        return this;
    }

    public SmallRegistry with(Channel channel) {
        channels.add(channel);
        return this;
    }

    public SmallRegistry with(PspChannel link) {
        pspChannels.add(link);
        return this;
    }

    public SmallRegistry with(PspInformation information) {
        pspInformation.add(information);
        return this;
    }

    /** Sets a configuration key. */
    public SmallRegistry with(String key, String value) {
        keys.put(key, value);
        return this;
    }

    /** Sets the address of the touchpoint. */
    public SmallRegistry withTouchpoint(URI address) {
        urls = new Urls(Optional.empty(), Optional.of(address), Optional.empty());
        return this;
    }

    /** Sets the address of the pages where payers choose a provider. */
    public SmallRegistry withWisp(URI address) {
        urls = new Urls(Optional.of(address), urls.paymentManager(), urls.gec());
        return this;
    }

    public RegistryContent content() {
        return new RegistryContent(
                paBrokers,
                stations,
                creditors,
                links,
                pspBrokers,
                psps,
                channels,
                pspChannels,
                List.of(),
                List.of(),
                List.of(),
                pspInformation,
                new TreeMap<>(keys),
                urls);
    }

    public Registry registry() {
        return Registry.of(content());
    }
}
