package nodo.rt.partner;

/**
 * Who runs the node, as istitutoAttestante of the RTs that it makes.
 *
 * @param fiscalCode 2 to 16 characters
 * @param name 1 to 70 characters
 */
public record NodeIdentity(String fiscalCode, String name) {

    private static final int SHORTEST_CODE = 2;
    private static final int LONGEST_CODE = 16;
    private static final int LONGEST_NAME = 70;

    public NodeIdentity {
        if (fiscalCode.length() < SHORTEST_CODE || fiscalCode.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("a fiscal code has 2 to 16 characters: " + fiscalCode);
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to 70 characters: " + name);
        }
    }
}
