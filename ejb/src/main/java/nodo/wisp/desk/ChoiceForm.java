package nodo.wisp.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nodo.registry.CreditorInstitution;
import nodo.registry.Registry;
import nodo.registry.Station;

/**
 * The form by which an institution of WISP 1.3 sends its payer. The payer goes back to hosts that the registry knows of the
 * institution's stations, and to no other: whoever fills in a form cannot send payers elsewhere.
 *
 * <p>Source: flows-rpt §5.4; the limit to known hosts is ours.
 *
 * @param creditor idDominio
 * @param creditorName enteCreditore
 * @param keyPa the institution's key
 * @param back where the payer goes back to with a choice: urlReturn
 * @param away where the payer goes back to without one: urlBack
 * @param amount importoTransazione
 * @param account ibanAccredito, of a single payment
 */
public record ChoiceForm(
        String creditor,
        String creditorName,
        String keyPa,
        URI back,
        URI away,
        String amount,
        Optional<String> account) {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}\\.[0-9]{2}");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]?");
    private static final Set<String> PRIMITIVES = Set.of("nodoInviaRPT", "nodoInviaCarrelloRPT");
    private static final Set<String> VERSIONS = Set.of("1.2", "1.3");

    private static final int LONGEST_ID = 35;
    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_PAGE = 255;

    /**
     * Reads a form.
     *
     * @param field gives a field; empty if it is absent
     * @return empty if a field is not as it must be
     */
    public static Optional<ChoiceForm> read(Function<String, Optional<String>> field, Registry registry) {
        Optional<String> creditor = text(field, "idDominio", LONGEST_ID)
                .filter(id -> registry.creditor(id)
                        .filter(CreditorInstitution::enabled)
                        .isPresent());
        Optional<String> key = text(field, "keyPA", LONGEST_KEY);
        Optional<URI> back = creditor.flatMap(id -> page(field, "urlReturn", id, registry));
        Optional<URI> away = creditor.flatMap(id -> page(field, "urlBack", id, registry));
        Optional<String> amount = field.apply("importoTransazione")
                .filter(text -> AMOUNT.matcher(text).matches() && !text.matches("0+\\.00"));
        boolean isWhole = creditor.isPresent()
                && key.isPresent()
                && back.isPresent()
                && away.isPresent()
                && amount.isPresent()
                && field.apply("primitiva").filter(PRIMITIVES::contains).isPresent()
                && field.apply("versioneInterfacciaWISP")
                        .filter(VERSIONS::contains)
                        .isPresent()
                && field.apply("numPagamentiRPT")
                        .filter(text -> COUNT.matcher(text).matches())
                        .isPresent();
        return isWhole
                ? Optional.of(new ChoiceForm(
                        creditor.get(),
                        text(field, "enteCreditore", LONGEST_NAME).orElse(creditor.get()),
                        key.get(),
                        back.get(),
                        away.get(),
                        amount.get(),
                        account(field)))
                : Optional.empty();
    }

    /** Ignored for carts and for several payments. */
    private static Optional<String> account(Function<String, Optional<String>> field) {
        boolean isSingle =
                field.apply("primitiva").filter("nodoInviaRPT"::equals).isPresent()
                        && field.apply("numPagamentiRPT").filter("1"::equals).isPresent();
        return field.apply("ibanAccredito").filter(text -> isSingle && !text.isEmpty());
    }

    private static Optional<String> text(Function<String, Optional<String>> field, String name, int longest) {
        return field.apply(name)
                .filter(text -> !text.isBlank()
                        && text.length() <= longest
                        && text.chars().noneMatch(Character::isISOControl));
    }

    private static Optional<URI> page(
            Function<String, Optional<String>> field, String name, String creditor, Registry registry) {
        Set<String> hosts = registry.linksOfCreditor(creditor).stream()
                .flatMap(link -> registry.station(link.station()).stream())
                .map(Station::endpoints)
                .flatMap(endpoints -> endpoints.redirect().stream())
                .map(URI::getHost)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return text(field, name, LONGEST_PAGE)
                .flatMap(ChoiceForm::parsed)
                .filter(page -> page.getHost() != null
                        && hosts.contains(page.getHost())
                        && ("https".equals(page.getScheme()) || "http".equals(page.getScheme())));
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
