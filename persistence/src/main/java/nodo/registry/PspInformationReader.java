package nodo.registry;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nodo.money.Euro;

/**
 * Reads what providers publish, member by member, with the rules that one entry can be judged by. What needs the day of
 * the upload is judged there.
 *
 * <p>Source: registry §4 and §5, CatalogoDatiInformativiPSP.
 */
final class PspInformationReader {

    private static final int MOST_SERVICES = 1_000;
    private static final int MOST_BANDS = 100;
    private static final int MOST_AGREEMENTS = 100;
    private static final int MOST_KEYWORDS = 5;
    private static final int MOST_PRIORITY = 1_000_000;
    private static final int LONGEST_TEXT = 140;
    private static final int LONGEST_NAME = 35;

    /** Characters of base64: an image of some 75 KB. */
    private static final int LONGEST_LOGO = 100_000;

    private static final Set<String> KEYWORDS = Set.of(
            "American Express",
            "Diners",
            "Maestro",
            "Mastercard",
            "MyBank",
            "PagoBancomat",
            "PayPal",
            "Visa",
            "Visa Electron",
            "V-Pay",
            "Wallet");
    private static final Predicate<String> AGREEMENT =
            Pattern.compile("[a-zA-Z0-9-]{5,35}").asMatchPredicate();
    private static final Predicate<String> MY_BANK =
            Pattern.compile("[0-9A-Z]{1,15}").asMatchPredicate();

    private PspInformationReader() {}

    static Optional<PspInformation> information(EntryReader in) {
        String flow = in.key("flow", "flow");
        String psp = in.reference("psp", RegistryReader.PSP);
        PspInformation information = new PspInformation(
                flow,
                psp,
                in.dateTime("publishedAt"),
                in.requiredDay("validFrom"),
                in.requiredAddress("page"),
                new PspInformation.FurtherPages(in.address("informationPage"), in.address("agreementsPage")),
                in.flag("refunds", false),
                in.flag("digitalStamp", false),
                in.requiredText("logo", PspInformationReader::isLogo, "image in base64 expected"),
                in.text("myBankId", MY_BANK, "1-15 capital letters and digits expected"),
                in.entries("services", MOST_SERVICES, entry -> service(entry, psp)));
        in.requireEntries("services");
        return in.made(() -> information);
    }

    static Optional<PspService> service(EntryReader in, String psp) {
        String channel = in.identifier("channel");
        String method = in.identifier("paymentMethod");
        PspService service = new PspService(
                channel,
                method,
                in.number("priority", 0, MOST_PRIORITY).orElse(0),
                in.flag("app", false),
                in.optionalFlag("forCompanies"),
                in.object("label", PspInformationReader::label),
                in.entries("languages", ServiceLanguage.Language.values().length, PspInformationReader::language),
                in.texts("keywords", MOST_KEYWORDS, KEYWORDS::contains, "keyword of the catalogue expected"),
                in.object("costs", PspInformationReader::costs).orElse(NO_COSTS),
                agreements(in));
        in.require("costs");
        if (in.isSound()) {
            judge(in, service);
            in.use(RegistryReader.OFFERED, String.join(RegistryReader.LINK, psp, channel, method));
        }
        return in.made(() -> service);
    }

    private static final ServiceCosts NO_COSTS =
            new ServiceCosts(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    private static void judge(EntryReader in, PspService service) {
        List<ServiceLanguage.Language> codes =
                service.languages().stream().map(ServiceLanguage::code).toList();
        if (!codes.contains(ServiceLanguage.Language.IT)) {
            in.error("languages", "IT expected");
        }
        if (codes.stream().distinct().count() < codes.size()) {
            in.error("languages", "each language once expected");
        }
        if (service.app() && service.label().isEmpty()) {
            in.error("label", "required of a service in an app");
        }
    }

    static Optional<ServiceLabel> label(EntryReader in) {
        ServiceLabel label = new ServiceLabel(
                in.requiredText("name", text -> Formats.isText(text, LONGEST_NAME), "1-35 characters expected"),
                in.requiredText("logo", PspInformationReader::isLogo, "image in base64 expected"));
        return in.made(() -> label);
    }

    static Optional<ServiceLanguage> language(EntryReader in) {
        ServiceLanguage language = new ServiceLanguage(
                in.choice("code", ServiceLanguage.Language.values()),
                in.text("description", LONGEST_TEXT),
                in.requiredText(
                        "availability", text -> Formats.isText(text, LONGEST_TEXT), "1-140 characters expected"),
                in.text("limits", LONGEST_TEXT),
                in.address("page"));
        return in.made(() -> language);
    }

    static Optional<ServiceCosts> costs(EntryReader in) {
        ServiceCosts costs = new ServiceCosts(
                in.number("channelKind", 0, 4),
                in.number("audience", 0, 2),
                in.entries("bands", MOST_BANDS, PspInformationReader::band),
                in.amount("agreementCost"));
        in.requireEntries("bands");
        if (!areRising(costs.bands())) {
            in.error("bands", "rising limits expected");
        }
        return in.made(() -> costs);
    }

    /** Free bands and the bands of one set of conventions rise each by themselves. */
    private static boolean areRising(List<CostBand> bands) {
        for (int later = 1; later < bands.size(); later++) {
            for (int sooner = 0; sooner < later; sooner++) {
                CostBand one = bands.get(sooner);
                CostBand other = bands.get(later);
                if (one.agreements().equals(other.agreements()) && one.upTo().compareTo(other.upTo()) >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    static Optional<CostBand> band(EntryReader in) {
        CostBand band = new CostBand(
                in.requiredAmount("upTo"), in.requiredAmount("fixedCost"), in.requiredAmount("fee"), agreements(in));
        if (in.isSound() && band.upTo().equals(Euro.ZERO)) {
            in.error("upTo", "0.01 at least expected");
        }
        return in.made(() -> band);
    }

    private static List<String> agreements(EntryReader in) {
        return in.texts("agreements", MOST_AGREEMENTS, AGREEMENT, "5-35 letters, digits and hyphens expected");
    }

    private static boolean isLogo(String text) {
        if (text.isEmpty() || text.length() > LONGEST_LOGO) {
            return false;
        }
        try {
            return Base64.getDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
