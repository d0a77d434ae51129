package nodo.registry;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads a registry file member by member. One method for each kind of entry, its members in the order of the format. */
final class RegistryReader {

    static final String PA_BROKER = "paBroker";
    static final String STATION = "station";
    static final String CREDITOR = "creditorInstitution";
    static final String PSP_BROKER = "pspBroker";
    static final String PSP = "psp";
    static final String CHANNEL = "channel";

    /** A channel's instrument that a provider may offer. */
    static final String OFFERED = "pspChannel with this paymentMethod";

    /** Joins the identifiers of an entry that has several. */
    static final String LINK = "~";

    private static final int MOST = EntryReader.MOST_ENTRIES;
    private static final int FEW = 100;
    private static final int MANY = 1_000;
    private static final int LONGEST_DESCRIPTION = 256;
    private static final int LONGEST_VALUE = 4_000;
    private static final int LONGEST_TIMEOUT_MILLIS = 600_000;

    /** Texts of receipts: c:stText70, stText20 and, for a creditor, c:stText140. */
    private static final int LONGEST_PSP_NAME = 70;

    private static final int LONGEST_VAT_NUMBER = 20;
    private static final int LONGEST_CREDITOR_NAME = 140;

    private static final Predicate<String> BIC =
            Pattern.compile("[A-Z0-9]{8}([A-Z0-9]{3})?").asMatchPredicate();
    private static final String CONFIGURATION_KEYS = "configurationKeys";

    private final Findings findings = new Findings();
    private final References references = new References(findings);
    private final EntryReader file;
    private final Map<String, String> stationPasswords = new HashMap<>();
    private final Map<String, String> channelPasswords = new HashMap<>();

    RegistryReader(JsonObject file) {
        this.file = new EntryReader(file, "$", findings, references);
    }

    RegistryFile read() {
        file.requiredText("format", RegistryFile.FORMAT::equals, RegistryFile.FORMAT + " expected");
        RegistryContent content = new RegistryContent(
                file.entries("paBrokers", MOST, RegistryReader::paBroker),
                file.entries("stations", MOST, this::station),
                file.entries("creditorInstitutions", MOST, RegistryReader::creditor),
                file.entries("creditorInstitutionStations", MOST, RegistryReader::creditorStation),
                file.entries("pspBrokers", MOST, RegistryReader::pspBroker),
                file.entries("psps", MOST, RegistryReader::psp),
                file.entries("channels", MOST, this::channel),
                file.entries("pspChannels", MOST, RegistryReader::pspChannel),
                infrastructureCodes(),
                file.entries("serviceCatalogue", MOST, RegistryReader::service),
                file.entries("denyList", MOST, RegistryReader::denied),
                file.entries("pspInformation", MOST, PspInformationReader::information),
                configurationKeys(),
                file.object("urls", RegistryReader::urls).orElse(Urls.NONE));
        file.made(() -> content);
        references.resolve();
        return new RegistryFile(
                content, new Passwords<>(stationPasswords, channelPasswords), findings.errors(), findings.warnings());
    }

    /** The members that a file may have, beside {@code note}. */
    Set<String> asked() {
        return file.asked();
    }

    static Optional<PaBroker> paBroker(EntryReader in) {
        PaBroker broker = new PaBroker(
                in.key("id", PA_BROKER),
                in.text("description", LONGEST_DESCRIPTION),
                in.flag("enabled", true),
                in.flag("faultBeanEsteso", false));
        return in.made(() -> broker);
    }

    static Optional<PspBroker> pspBroker(EntryReader in) {
        PspBroker broker = new PspBroker(
                in.key("id", PSP_BROKER),
                in.text("description", LONGEST_DESCRIPTION),
                in.flag("enabled", true),
                in.flag("faultBeanEsteso", false));
        return in.made(() -> broker);
    }

    Optional<Station> station(EntryReader in) {
        Station station = new Station(
                in.key("id", STATION),
                in.reference("brokerId", PA_BROKER),
                in.flag("enabled", true),
                Optional.empty(),
                in.requiredNumber("version", Versions.FIRST, Versions.LAST),
                in.number("primitiveVersion", Versions.FIRST, Versions.LAST).orElse(Versions.FIRST),
                new Station.Endpoints(
                        in.address("endpoint"),
                        in.address("endpointPaForNode"),
                        in.address("endpointRt"),
                        in.address("endpointRedirect"),
                        in.text("redirectQueryString", LONGEST_VALUE)),
                in.flag("fourthModel", false),
                in.flag("instantRt", false),
                in.flag("standIn", false),
                connection(in));
        password(in).ifPresent(password -> stationPasswords.put(station.id(), password));
        return in.made(() -> station);
    }

    Optional<Channel> channel(EntryReader in) {
        Channel channel = new Channel(
                in.key("id", CHANNEL),
                in.reference("brokerId", PSP_BROKER),
                in.flag("enabled", true),
                Optional.empty(),
                in.choice("paymentModel", PaymentModel.values()),
                in.number("primitiveVersion", Versions.FIRST, Versions.LAST).orElse(Versions.FIRST),
                new Channel.Endpoints(
                        in.address("endpoint"), in.address("endpointPspForNode"), in.address("redirectUrl")),
                in.text("protocol", Formats.LONGEST_IDENTIFIER),
                in.text("pluginServiceId", Formats.LONGEST_IDENTIFIER),
                flags(in),
                connection(in));
        password(in).ifPresent(password -> channelPasswords.put(channel.id(), password));
        return in.made(() -> channel);
    }

    private static Optional<String> password(EntryReader in) {
        return in.text("password", Formats::isPassword, "8-15 characters expected");
    }

    private static Set<ChannelFlag> flags(EntryReader in) {
        Set<ChannelFlag> on = EnumSet.noneOf(ChannelFlag.class);
        for (ChannelFlag flag : ChannelFlag.values()) {
            if (in.flag(flag.member(), flag.isOnByDefault())) {
                on.add(flag);
            }
        }
        return on;
    }

    private static Connection connection(EntryReader in) {
        return new Connection(
                in.number("timeoutMs", 1, LONGEST_TIMEOUT_MILLIS).map(Duration::ofMillis),
                in.map("headers", FEW, RegistryReader::isHeader, "a header and its value expected"),
                prefixes(in),
                in.texts(
                        "certificateSubjects",
                        FEW,
                        text -> Formats.isText(text, LONGEST_VALUE),
                        "subject of a certificate expected"));
    }

    private static SortedMap<String, String> prefixes(EntryReader in) {
        SortedMap<String, String> prefixes =
                in.map("soapPrefixes", FEW, RegistryReader::isPrefix, "a namespace and its prefix expected");
        in.isAccepted(
                "soapPrefixes",
                Set.copyOf(prefixes.values()).size() == prefixes.size(),
                "a prefix of its own for each namespace expected");
        return prefixes;
    }

    private static boolean isHeader(String name, String value) {
        return Formats.isHeaderName(name) && !Formats.isOwnHeader(name) && Formats.isText(value, LONGEST_VALUE);
    }

    private static boolean isPrefix(String namespace, String prefix) {
        return Formats.isText(namespace, LONGEST_VALUE) && Formats.isNamespacePrefix(prefix);
    }

    static Optional<CreditorInstitution> creditor(EntryReader in) {
        String fiscalCode = in.key("fiscalCode", CREDITOR);
        if (!Formats.isDigits(fiscalCode, 11)) {
            in.warning("fiscalCode", "not 11 digits");
        }
        CreditorInstitution creditor = new CreditorInstitution(
                fiscalCode,
                in.text("businessName", LONGEST_CREDITOR_NAME).orElse(fiscalCode),
                in.flag("enabled", true),
                in.entries("ibans", MANY, RegistryReader::iban),
                in.texts("postalAccounts", MANY, text -> Formats.isDigits(text, 12), "12 digits expected"),
                in.digits("gln", 13),
                in.flag("scaricoRpt", false));
        return in.made(() -> creditor);
    }

    static Optional<RegisteredIban> iban(EntryReader in) {
        String iban = in.requiredText("iban", RegisteredIban::isValid, "IBAN with right check digits expected");
        Optional<LocalDate> validFrom = in.day("validFrom");
        Optional<LocalDate> validTo = in.lastDay("validTo", validFrom);
        return in.made(() -> new RegisteredIban(iban, validFrom, validTo));
    }

    static Optional<CreditorInstitutionStation> creditorStation(EntryReader in) {
        String creditor = in.reference("creditorInstitution", CREDITOR);
        String station = in.reference("station", STATION);
        Optional<String> segregationCode = in.digits("segregationCode", 2);
        Optional<String> applicationCode = in.digits("applicationCode", 2);
        Optional<Integer> auxDigit = in.number("auxDigit", 1, 9);
        boolean broadcast = in.flag("broadcast", false);
        if (auxDigit.equals(Optional.of(3))) {
            in.error("auxDigit", "notices with aux digit 3 are routed by segregationCode");
        }
        if (in.isSound() && segregationCode.isEmpty() && applicationCode.isEmpty() && auxDigit.isEmpty()) {
            in.error("segregationCode, applicationCode or auxDigit required");
        }
        Optional<CreditorInstitutionStation> made = in.made(() -> new CreditorInstitutionStation(
                creditor, station, segregationCode, applicationCode, auxDigit, broadcast));
        made.ifPresent(link ->
                link.noticePrefixes().forEach(prefix -> in.declare("link of " + creditor + " for notices", prefix)));
        return made;
    }

    static Optional<Psp> psp(EntryReader in) {
        String id = in.key("id", PSP);
        Psp psp = new Psp(
                id,
                in.text("businessName", LONGEST_PSP_NAME).orElse(id),
                in.flag("enabled", true),
                in.digits("abi", 5),
                in.text("bic", BIC, "8 or 11 capital letters and digits expected"),
                in.text("fiscalCode", Formats.LONGEST_IDENTIFIER),
                in.text("vatNumber", LONGEST_VAT_NUMBER),
                in.flag("digitalStamp", false),
                in.flag("agid", false),
                in.flag("poste", false),
                in.flag("fictitious", false));
        return in.made(() -> psp);
    }

    static Optional<PspChannel> pspChannel(EntryReader in) {
        String psp = in.reference("psp", PSP);
        String channel = in.reference("channel", CHANNEL);
        List<String> methods = in.texts("paymentMethods", FEW, Formats::isIdentifier, "code of an instrument expected");
        Optional<PspChannel> made = in.made(() -> new PspChannel(psp, channel, methods));
        made.ifPresent(link -> in.declare("link", link.key()));
        made.ifPresent(link -> link.paymentMethods().stream()
                .distinct()
                .forEach(method -> in.declare(OFFERED, String.join(LINK, psp, channel, method))));
        return made;
    }

    private List<String> infrastructureCodes() {
        List<String> codes = file.texts(
                "infrastructureCodes", MANY, Formats::isIdentifier, "1-35 characters without blanks expected");
        return codes.stream().distinct().toList();
    }

    static Optional<ServiceCatalogueEntry> service(EntryReader in) {
        String subject = in.identifier("idSoggettoServizio");
        String service = in.identifier("idServizio");
        String creditor = in.reference("subject", CREDITOR);
        int version = in.requiredNumber("version", Versions.FIRST, Versions.LAST);
        boolean active = in.flag("active", true);
        Optional<LocalDate> validFrom = in.day("validFrom");
        Optional<LocalDate> validTo = in.lastDay("validTo", validFrom);
        Optional<String> station = in.optionalReference("station", STATION);
        ServiceText text = new ServiceText(
                in.text("description", ServiceText.LONGEST_DESCRIPTION),
                in.text("category", ServiceText.LONGEST_NAME),
                in.text("dataSchema", ServiceText.LONGEST_NAME),
                in.flag("commission", false));
        Optional<ServiceCatalogueEntry> made = in.made(() -> new ServiceCatalogueEntry(
                subject, service, creditor, version, active, validFrom, validTo, station, text));
        made.ifPresent(entry -> in.declare("service", entry.key()));
        return made;
    }

    static Optional<DenyListEntry> denied(EntryReader in) {
        DenyListEntry denied = new DenyListEntry(
                in.reference("psp", PSP),
                in.reference("channel", CHANNEL),
                in.reference("creditorInstitution", CREDITOR));
        Optional<DenyListEntry> made = in.made(() -> denied);
        made.ifPresent(entry -> in.declare("denied triple", entry.key()));
        return made;
    }

    private SortedMap<String, String> configurationKeys() {
        SortedMap<String, String> keys =
                file.map(CONFIGURATION_KEYS, MANY, ConfigurationKey::isAcceptable, "a key and its value expected");
        keys.forEach((key, value) -> ConfigurationKey.complaint(key, value)
                .ifPresent(complaint -> findings.warning("$." + CONFIGURATION_KEYS + "['" + key + "']", complaint)));
        return keys;
    }

    static Optional<Urls> urls(EntryReader in) {
        Urls urls = new Urls(in.address(Urls.WISP), in.address(Urls.PAYMENT_MANAGER), in.address(Urls.GEC));
        return in.made(() -> urls);
    }
}
