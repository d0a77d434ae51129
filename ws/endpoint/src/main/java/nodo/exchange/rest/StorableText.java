package nodo.exchange.rest;

/** Texts that a database and an XML message can hold. */
public final class StorableText {

    private StorableText() {}

    /** Whether a text has neither control characters, which XML has no way to carry, nor halves of surrogate pairs. */
    public static boolean isOne(String text) {
        return text.codePoints()
                .noneMatch(character -> Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE
                        || character == 0xFFFE
                        || character == 0xFFFF);
    }
}
