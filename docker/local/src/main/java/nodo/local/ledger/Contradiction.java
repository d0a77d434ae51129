package nodo.local.ledger;

/**
 * Two books that disagree.
 *
 * @param rule the rule that is broken
 * @param subject what it is about: a token, a notice, a transaction
 * @param detail what the books say
 */
public record Contradiction(String rule, String subject, String detail) {

    @Override
    public String toString() {
        return rule + ": " + subject + ": " + detail;
    }
}
