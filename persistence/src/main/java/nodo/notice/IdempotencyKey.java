package nodo.notice;

import java.util.regex.Pattern;

/**
 * The key under which a PSP repeats a request without being served twice: a prefix, an underscore, ten letters or digits.
 * The prefix is by convention the PSP's fiscal code, and nobody checks that.
 *
 * <p>Source: nodeForPsp.xsd, stIdempotencyKey; its older edition is {@link #isStrict() stricter}.
 *
 * @param value the whole key
 */
public record IdempotencyKey(String value) {

    private static final Pattern WIDE = Pattern.compile("[a-zA-Z0-9]{2,18}_[a-zA-Z0-9]{10}");
    private static final Pattern STRICT = Pattern.compile("[0-9]{11}_[a-zA-Z0-9]{10}");

    public IdempotencyKey {
        Text.requireMatch("idempotency key", value, WIDE);
    }

    /** Whether the prefix is 11 digits, which the node demands unless it is configured to the published pattern. */
    public boolean isStrict() {
        return STRICT.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
