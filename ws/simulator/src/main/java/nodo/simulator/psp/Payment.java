package nodo.simulator.psp;

import java.util.Optional;
import java.util.UUID;
import nodo.simulator.registry.Caller;

/**
 * One payment at the counter.
 *
 * @param id names it in the ledger
 * @param caller as whom the PSP calls
 * @param notice what is paid
 * @param amount what the payer believes is due
 * @param fee the commission
 * @param version of the operations, 1 or 2
 * @param key the idempotency key of the activation; the outcome's differs in its last character
 * @param expirationMillis how long the token is to live
 */
public record Payment(
        String id,
        Caller caller,
        Notice notice,
        String amount,
        String fee,
        int version,
        Optional<String> key,
        Optional<Long> expirationMillis) {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int DIGITS = 9;
    private static final int KEY_BITS = 53;

    /** How many numbers of a key there are for each sequence of notices: 62^9 keys, 10^10 sequences. */
    static final long SALTS = 1_353_000;

    /** A key for a number: the PSP's fiscal code, then nine digits to the base 62 and a letter for the activation. */
    static String key(Caller caller, long number) {
        StringBuilder text = new StringBuilder();
        long rest = number;
        for (int i = 0; i < DIGITS; i++) {
            text.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return caller.fiscalCode() + "_" + text.reverse() + "a";
    }

    /** A key that nothing else has: 53 random bits. */
    public static String freshKey(Caller caller) {
        return key(caller, UUID.randomUUID().getMostSignificantBits() >>> (Long.SIZE - KEY_BITS));
    }

    /** The key of the outcome that goes with that of an activation. */
    static String outcomeKey(String activationKey) {
        return activationKey.substring(0, activationKey.length() - 1) + "o";
    }
}
