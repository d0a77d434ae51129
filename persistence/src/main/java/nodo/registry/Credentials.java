package nodo.registry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a password is the right one, without paying for the derivation on every call.
 *
 * <p>The first right password of an entry is remembered as an HMAC under a key that never leaves the memory of this
 * process. From then on one HMAC decides, for the right password and for wrong ones alike. Until then the last wrong one
 * is remembered too: a partner that keeps sending the same wrong password costs one derivation, not one for each call.
 * All comparisons take constant time.
 *
 * <p>What was learned about a hash stays true as long as the hash does, so a new snapshot takes it over.
 */
final class Credentials {

    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKey key;
    private final BiPredicate<PasswordHash, String> derivation;
    private final Map<PasswordHash, Memory> memories;

    private Credentials(
            SecretKey key, BiPredicate<PasswordHash, String> derivation, Map<PasswordHash, Memory> memories) {
        this.key = key;
        this.derivation = derivation;
        this.memories = memories;
    }

    /** Nothing is remembered yet. */
    static Credentials of(Collection<PasswordHash> hashes) {
        return of(hashes, PasswordHash::matches);
    }

    /** As {@link #of(Collection)}, with another way to tell whether a hash is that of a password. */
    static Credentials of(Collection<PasswordHash> hashes, BiPredicate<PasswordHash, String> derivation) {
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        return new Credentials(new SecretKeySpec(secret, MAC), derivation, remember(hashes, hash -> new Memory()));
    }

    /** What is known about hashes that are still in use is taken over, the rest forgotten. */
    Credentials carriedOverTo(Collection<PasswordHash> hashes) {
        return new Credentials(key, derivation, remember(hashes, hash -> {
            Memory known = memories.get(hash);
            return known == null ? new Memory() : known;
        }));
    }

    private static Map<PasswordHash, Memory> remember(
            Collection<PasswordHash> hashes, Function<PasswordHash, Memory> memory) {
        return hashes.stream().distinct().collect(Collectors.toUnmodifiableMap(hash -> hash, memory));
    }

    /** Whether the password is that of the hash. Without a hash nobody can sign in. */
    boolean matches(Optional<PasswordHash> stored, String password) {
        return stored.isPresent() && matches(stored.get(), password);
    }

    private boolean matches(PasswordHash stored, String password) {
        Memory memory = memories.get(stored);
        if (memory == null) {
            throw new IllegalArgumentException("the hash is not one of this registry");
        }
        byte[] fingerprint = fingerprint(password);
        return memory.known(fingerprint)
                .orElseGet(() -> memory.learn(fingerprint, () -> derivation.test(stored, password)));
    }

    private byte[] fingerprint(String password) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException notInThisRuntime) {
            throw new IllegalStateException("every Java runtime has " + MAC, notInThisRuntime);
        }
    }

    /** What is known about one hash. Its lock lets at most one core at a time derive for one entry. */
    private static final class Memory {

        private volatile byte @Nullable [] accepted;
        private volatile byte @Nullable [] refused;

        /** The verdict on a password, if it needs no derivation. */
        Optional<Boolean> known(byte[] fingerprint) {
            byte[] right = accepted;
            if (right != null) {
                return Optional.of(MessageDigest.isEqual(right, fingerprint));
            }
            byte[] wrong = refused;
            return wrong != null && MessageDigest.isEqual(wrong, fingerprint) ? Optional.of(false) : Optional.empty();
        }

        synchronized boolean learn(byte[] fingerprint, BooleanSupplier derivation) {
            Optional<Boolean> meanwhile = known(fingerprint);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            boolean isRight = derivation.getAsBoolean();
            if (isRight) {
                accepted = fingerprint;
            } else {
                refused = fingerprint;
            }
            return isRight;
        }
    }
}
