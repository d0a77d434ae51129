package nodo.registry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The configuration keys of one snapshot, read by meaning. Every question has an answer: a missing key, or a value that
 * makes no sense, counts as the default of {@link ConfigurationKey}.
 */
public final class Settings {

    /** No key is set: the defaults. */
    public static final Settings DEFAULTS = new Settings(Map.of());

    private final Map<String, String> values;

    Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Whether answers are kept under their idempotency key. */
    public boolean useIdempotency() {
        return flag(ConfigurationKey.USE_IDEMPOTENCY);
    }

    /** Life of an answer kept under its idempotency key. */
    public Duration idempotencyValidity() {
        return Duration.ofMinutes(number(ConfigurationKey.IDEMPOTENCY_VALIDITY));
    }

    /** Life of a token without expirationTime, and the most that expirationTime may ask. */
    public Duration tokenValidity() {
        return Duration.ofMillis(number(ConfigurationKey.TOKEN_VALIDITY));
    }

    /** Life of the token of a touchpoint's activation. */
    public Duration ioTokenValidity() {
        return Duration.ofMillis(number(ConfigurationKey.IO_TOKEN_VALIDITY));
    }

    /** Life of such a token, counted from the accepted closePayment. */
    public Duration ioTokenExtension() {
        return Duration.ofMillis(number(ConfigurationKey.IO_TOKEN_EXTENSION));
    }

    /** How many progress questions are answered without a result; empty if they are not counted. */
    public Optional<Integer> maxProgressQuestions() {
        return flag(ConfigurationKey.COUNT_PROGRESS_QUESTIONS)
                ? Optional.of(number(ConfigurationKey.MAX_PROGRESS_QUESTIONS))
                : Optional.empty();
    }

    /** Life of a notice verified by its postal account. */
    public Duration postalVerificationValidity() {
        return Duration.ofMinutes(number(ConfigurationKey.POSTAL_VERIFICATION_VALIDITY));
    }

    /** Age from which a payment is in parkedList. */
    public Duration parkedListAge() {
        return Duration.ofMinutes(number(ConfigurationKey.PARKED_LIST_AGE));
    }

    /** Providers that listaPSP shows apart. */
    public List<String> lisPayPsps() {
        return codes(ConfigurationKey.LIS_PAY_PSPS);
    }

    /** Channels that listaPSP shows apart. */
    public List<String> lisPayChannels() {
        return codes(ConfigurationKey.LIS_PAY_CHANNELS);
    }

    /** Whether a provider or its channel can choose between the accounts of transferType PAGOPA. */
    public boolean choosesAccounts(String psp, String channel) {
        return codes(ConfigurationKey.PAGOPA_PSPS).contains(psp)
                || codes(ConfigurationKey.PAGOPA_CHANNELS).contains(channel);
    }

    /** Age at which a parked RPT that the wallet never asked for is cancelled. */
    public Duration parkedRptAge() {
        return Duration.ofMinutes(number(ConfigurationKey.PARKED_RPT_AGE));
    }

    /** Age at which a touchpoint's session still paying is cancelled. */
    public Duration ioSessionAge() {
        return Duration.ofMinutes(number(ConfigurationKey.IO_SESSION_AGE));
    }

    /** How often a receipt is sent again before it waits for somebody. */
    public int receiptMaxRetry() {
        return number(ConfigurationKey.RECEIPT_MAX_RETRY);
    }

    /** How often the progress of an RPT is asked. */
    public int progressMaxRetry() {
        return number(ConfigurationKey.PROGRESS_MAX_RETRY);
    }

    /** How often a negative acknowledgement is repeated. */
    public int negativeAckMaxRetry() {
        return number(ConfigurationKey.NEGATIVE_ACK_MAX_RETRY);
    }

    /** Whether a job may run; one that nobody switched off may. */
    public boolean isJobEnabled(String job) {
        return !"false".equals(values.get(ConfigurationKey.ofJob(job)));
    }

    /** The text of any key, also of one that the hub does not know. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private boolean flag(ConfigurationKey key) {
        return Boolean.parseBoolean(valid(key));
    }

    private int number(ConfigurationKey key) {
        return Integer.parseInt(valid(key));
    }

    private List<String> codes(ConfigurationKey key) {
        String value = valid(key);
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    private String valid(ConfigurationKey key) {
        String value = values.get(key.key());
        return value != null && key.accepts(value) ? value : key.otherwise();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Settings" + new TreeMap<>(values);
    }
}
