package nodo.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A payer or debtor.
 *
 * <p>Source: ctSubject.
 *
 * @param fullName name and surname or company name, 1 to 70 characters
 * @param streetName up to 70 characters
 * @param civicNumber up to 16 characters
 * @param postalCode up to 16 characters
 * @param city up to 35 characters
 * @param stateProvinceRegion up to 35 characters
 * @param country two capital letters
 * @param email an address, up to 256 characters
 */
public record Subject(
        EntityId id,
        String fullName,
        Optional<String> streetName,
        Optional<String> civicNumber,
        Optional<String> postalCode,
        Optional<String> city,
        Optional<String> stateProvinceRegion,
        Optional<String> country,
        Optional<String> email) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern EMAIL = Pattern.compile("[a-zA-Z0-9_.+\\-]++@[a-zA-Z0-9\\-]++(\\.[a-zA-Z0-9\\-]*+)*+");

    public Subject {
        Text.requireLength("full name", fullName, 1, 70);
        Text.requireLength("street name", streetName, 70);
        Text.requireLength("civic number", civicNumber, 16);
        Text.requireLength("postal code", postalCode, 16);
        Text.requireLength("city", city, 35);
        Text.requireLength("state, province or region", stateProvinceRegion, 35);
        country.ifPresent(code -> Text.requireMatch("country", code, COUNTRY));
        Text.requireLength("e-mail", email, 256);
        email.ifPresent(address -> Text.requireMatch("e-mail", address, EMAIL));
    }

    /** A subject of whom only the identifier and the name are known. */
    public static Subject named(EntityId id, String fullName) {
        Optional<String> unknown = Optional.empty();
        return new Subject(id, fullName, unknown, unknown, unknown, unknown, unknown, unknown, unknown);
    }

    /** The identifier's type only: everything else is a person's data. */
    @Override
    public String toString() {
        return "Subject[" + id.type() + "]";
    }
}
