package nodo.registry;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The password of a station or channel, as it rests.
 *
 * <p>PBKDF2 with HMAC-SHA256: it is in the JDK, and its cost is a number stored beside each hash, so that the cost can
 * grow without asking anybody for a new password. The text of this record shows nothing of it.
 *
 * @param encoded {@code pbkdf2-sha256$iterations$salt$hash}, salt and hash in base64
 */
public record PasswordHash(String encoded) {

    /** The least number of iterations that a new hash may have. */
    public static final int FEWEST_ITERATIONS = 1_000;

    /** The most: a hundred times today's advice, some half a minute for each verification. */
    public static final int MOST_ITERATIONS = 60_000_000;

    private static final String SCHEME = "pbkdf2-sha256";
    private static final Pattern SHAPE =
            Pattern.compile(SCHEME + "\\$[1-9][0-9]{3,7}\\$[A-Za-z0-9+/]{22}==\\$[A-Za-z0-9+/]{43}=");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    public PasswordHash {
        if (!SHAPE.matcher(encoded).matches()) {
            throw new IllegalArgumentException("not a password hash");
        }
    }

    /**
     * Hashes a password with a fresh salt.
     *
     * @param iterations from {@link #FEWEST_ITERATIONS} to {@link #MOST_ITERATIONS}
     */
    public static PasswordHash of(String password, int iterations, SecureRandom random) {
        if (iterations < FEWEST_ITERATIONS || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException("iterations out of bounds: " + iterations);
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder();
        byte[] hash = derive(password, salt, iterations);
        return new PasswordHash(String.join(
                "$", SCHEME, Integer.toString(iterations), text.encodeToString(salt), text.encodeToString(hash)));
    }

    /** Whether it is the hash of this password. Costs the whole derivation; compared in constant time. */
    public boolean matches(String password) {
        String[] parts = encoded.split("\\$", -1);
        Base64.Decoder bytes = Base64.getDecoder();
        byte[] given = derive(password, bytes.decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(given, bytes.decode(parts[3]));
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec work = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(work)
                    .getEncoded();
        } catch (GeneralSecurityException notInThisRuntime) {
            throw new IllegalStateException("every Java runtime has PBKDF2WithHmacSHA256", notInThisRuntime);
        } finally {
            work.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
