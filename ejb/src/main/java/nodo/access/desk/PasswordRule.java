package nodo.access.desk;

/** What a password must be: long. Rules about kinds of characters make passwords worse. */
public final class PasswordRule {

    /** Characters at least. */
    public static final int SHORTEST = 12;

    /** Characters at most. */
    public static final int LONGEST = 200;

    private PasswordRule() {}

    /** Whether a password may be taken. */
    public static boolean accepts(String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST && !password.isBlank();
    }
}
