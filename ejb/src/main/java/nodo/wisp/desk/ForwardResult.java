package nodo.wisp.desk;

import java.util.Optional;
import nodo.wisp.KeptAnswer;

/**
 * What came of sending a payment to the PSP that the payer chose.
 *
 * @param kind what the PSP did
 * @param page the PSP's page, with all parameters
 */
public record ForwardResult(Kind kind, Optional<String> page) {

    private static final int OK = 200;
    private static final int TIMEOUT = 408;
    private static final String BLANK = " ";

    /** What the PSP did, with what the payment manager is told. Source: flows-rpt §5.1, faults-rpt §4. */
    public enum Kind {
        /** It took the payment. */
        ACCEPTED("OK", "", ""),
        /** It was not asked: the payer's card was not authorised. */
        NOT_AUTHORISED("KO_AUTH", "", ""),
        /** It refused the payment. */
        REFUSED("KO", "RIFPSP", "Risposta negativa del Canale"),
        /** It refused to collect from the card. */
        NOT_COLLECTED("KO", "RIFPSP", "Contabilizzazione negata dal PSP"),
        /** It was not reached. */
        UNREACHED("KO", "CONPSP", "Canale non raggiungibile"),
        /** Nobody knows. */
        UNKNOWN("", "", "Operazione in timeout");

        private final String outcome;
        private final String code;
        private final String text;

        Kind(String outcome, String code, String text) {
            this.outcome = outcome;
            this.code = code;
            this.text = text;
        }

        /** esito. */
        public String outcome() {
            return outcome;
        }

        /** errorCode, of a KO. */
        public String code() {
            return code;
        }

        /** descrizione, of a KO. */
        public String text() {
            return text;
        }
    }

    static ForwardResult of(Kind kind) {
        return new ForwardResult(kind, Optional.empty());
    }

    /** For the payment manager that says the same again. */
    KeptAnswer kept() {
        String body = kind.name() + page.map(address -> BLANK + address).orElse("");
        return new KeptAnswer(kind == Kind.UNKNOWN ? TIMEOUT : OK, body);
    }

    static ForwardResult of(KeptAnswer kept) {
        String[] words = kept.body().split(BLANK, 2);
        return new ForwardResult(Kind.valueOf(words[0]), words.length > 1 ? Optional.of(words[1]) : Optional.empty());
    }

    /**
     * What the payment manager is told.
     *
     * @throws nodo.fault.Refusal TIMEOUT if nobody knows
     */
    ForwardResult orTimeout() {
        if (kind == Kind.UNKNOWN) {
            throw WispRefusal.TIMEOUT.refusal();
        }
        return this;
    }
}
