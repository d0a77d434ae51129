package nodo.registry;

import java.util.Arrays;
import java.util.Optional;

/**
 * The protocol's configuration keys that the hub knows, with their defaults and bounds.
 *
 * <p>They live in the registry and take effect at its refresh. A key that is not here is kept, since another party's
 * tools may set it, but nobody reads it. A value out of its bounds counts as the default.
 */
public enum ConfigurationKey {
    /** Whether answers are kept under their idempotency key. */
    USE_IDEMPOTENCY("useIdempotency", Kind.FLAG, "true"),
    /** Life of a kept answer in minutes. */
    IDEMPOTENCY_VALIDITY("default_idempotency_key_validity_minutes", Kind.upTo(1440), "10"),
    /** Life in milliseconds of a token without expirationTime, and the most that expirationTime may ask. */
    TOKEN_VALIDITY("default_token_duration_validity_millis", Kind.upTo(1_800_000), "1800000"),
    /** Life in milliseconds of the token of a touchpoint's activation. */
    IO_TOKEN_VALIDITY("default_durata_token_IO", Kind.upTo(86_400_000), "3600000"),
    /** Life in milliseconds of such a token, counted from the accepted closePayment. */
    IO_TOKEN_EXTENSION("default_durata_estensione_token_IO", Kind.upTo(86_400_000), "3600000"),
    /** Whether questions about the progress of a payment are counted. */
    COUNT_PROGRESS_QUESTIONS("useCountChiediAvanzamento", Kind.FLAG, "false"),
    /** How many of them are answered without a result. */
    MAX_PROGRESS_QUESTIONS("maxChiediAvanzamento", Kind.upTo(1000), "3"),
    /** Life in minutes of a notice verified by its postal account. */
    POSTAL_VERIFICATION_VALIDITY("verificabollettino.validity.minutes", Kind.upTo(1440), "1"),
    /** Age in minutes from which a payment is in parkedList. */
    PARKED_LIST_AGE("parkedList_pollerMinutesToBack", Kind.upTo(525_600), "1"),
    /** Whether the fee service is asked at an activation. */
    FEES("gec.enabled", Kind.FLAG, "false"),
    /** How often a question to the fee service is repeated. */
    FEES_MAX_RETRY("gec.fees.maxRetry", Kind.from(0, 1000), "3"),
    /** Providers that listaPSP shows apart, separated by commas. */
    LIS_PAY_PSPS("chiediListaPSP.listaPspLisPay", Kind.CODES, ""),
    /** Channels that listaPSP shows apart, separated by commas. */
    LIS_PAY_CHANNELS("chiediListaPSP.listaCanaliLisPay", Kind.CODES, ""),
    /** Providers whose activations ask for transferType PAGOPA, separated by commas. */
    PAGOPA_PSPS("transferType.pagopa.psps", Kind.CODES, ""),
    /** Channels whose activations ask for it, separated by commas. */
    PAGOPA_CHANNELS("transferType.pagopa.channels", Kind.CODES, ""),
    /** Age in minutes at which a parked RPT that the wallet never asked for is cancelled. */
    PARKED_RPT_AGE("scheduler.annullamentoRptMaiRichiesteDaPmPollerMinutesToBack", Kind.upTo(525_600), "10"),
    /** Age in minutes at which a touchpoint's session still paying is cancelled. */
    IO_SESSION_AGE("scheduler.cancelIOPaymentActorMinutesToBack", Kind.upTo(525_600), "10"),
    /** How often a receipt is sent again; one attempt an hour, so two days. */
    RECEIPT_MAX_RETRY("scheduler.paSendRtMaxRetry", Kind.from(0, 10_000), "48"),
    /** How often the progress of an RPT is asked. */
    PROGRESS_MAX_RETRY("scheduler.pspChiediAvanzamentoRptPollerMaxRetry", Kind.from(0, 10_000), "3"),
    /** How often a negative acknowledgement is repeated. */
    NEGATIVE_ACK_MAX_RETRY("scheduler.pspRetryAckNegativePollerMaxRetry", Kind.from(0, 10_000), "3");

    private static final String JOB_PREFIX = "scheduler.jobName_";
    private static final String JOB_SUFFIX = ".enabled";

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_VALUE = 4_000;

    private final String key;
    private final Kind kind;
    private final String otherwise;

    ConfigurationKey(String key, Kind kind, String otherwise) {
        this.key = key;
        this.kind = kind;
        this.otherwise = otherwise;
    }

    /** Its name in the registry. */
    public String key() {
        return key;
    }

    /** The value that counts when the registry has none, or one out of bounds. */
    public String otherwise() {
        return otherwise;
    }

    /** The key that switches a job on or off; without it a job is on. */
    public static String ofJob(String job) {
        return JOB_PREFIX + job + JOB_SUFFIX;
    }

    /**
     * What is wrong with a key and its value, in words for the person who wrote them.
     *
     * @return empty if the hub knows the key and takes the value
     */
    public static Optional<String> complaint(String key, String value) {
        Optional<ConfigurationKey> known =
                Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
        if (known.isPresent()) {
            ConfigurationKey found = known.get();
            return found.kind.accepts(value)
                    ? Optional.empty()
                    : Optional.of(found.kind.expectation() + " expected, " + found.otherwise + " is used instead");
        }
        if (!key.startsWith(JOB_PREFIX) || !key.endsWith(JOB_SUFFIX)) {
            return Optional.of("unknown configuration key, kept but not used");
        }
        return Kind.FLAG.accepts(value)
                ? Optional.empty()
                : Optional.of(Kind.FLAG.expectation() + " expected, true is used instead");
    }

    /** Whether any registry may hold the pair, known or not: a key of 1-200 characters without blanks, a short text. */
    public static boolean isAcceptable(String key, String value) {
        return Formats.isText(key, LONGEST_KEY)
                && key.codePoints().noneMatch(Character::isWhitespace)
                && (value.isEmpty() || Formats.isText(value, LONGEST_VALUE));
    }

    boolean accepts(String value) {
        return kind.accepts(value);
    }

    /**
     * What values a key takes.
     *
     * @param isNumber whole numbers within the bounds; otherwise a text of the shape
     * @param shape regular expression
     */
    private record Kind(boolean isNumber, String shape, long least, long most, String expectation) {

        static final Kind FLAG = new Kind(false, "true|false", 0, 0, "true or false");
        static final Kind CODES = new Kind(false, "[^\\s,]*(,[^\\s,]+)*", 0, 0, "codes separated by commas");

        static Kind upTo(long most) {
            return from(1, most);
        }

        static Kind from(long least, long most) {
            return new Kind(true, "[0-9]{1,9}", least, most, "a whole number from " + least + " to " + most);
        }

        boolean accepts(String value) {
            return value.matches(shape)
                    && (!isNumber || (Long.parseLong(value) >= least && Long.parseLong(value) <= most));
        }
    }
}
