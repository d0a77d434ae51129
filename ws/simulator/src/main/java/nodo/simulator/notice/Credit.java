package nodo.simulator.notice;

/** What one transfer buys: money on an account, or a digital revenue stamp (marca da bollo). */
public sealed interface Credit {

    /**
     * Money on an account.
     *
     * @param iban the account that the creditor asks for by itself
     * @param postalIban the postal account that may take its place, or an empty text where there is none
     */
    record Account(String iban, String postalIban) implements Credit {}

    /**
     * A digital revenue stamp; only version 2 of the primitives can say it.
     *
     * @param documentHash base64 of the SHA-256 of the document to be stamped
     * @param province two letters, where the payer resides
     */
    record Stamp(String documentHash, String province) implements Credit {}
}
