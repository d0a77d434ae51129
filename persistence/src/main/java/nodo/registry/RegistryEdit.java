package nodo.registry;

import java.util.Set;

/**
 * The stored registry in the hands of one writer, who holds its lock to the end of the transaction.
 *
 * <p>Made by {@link StoredRegistry#edit()}.
 */
public final class RegistryEdit {

    private final StoredRegistry registry;
    private final RegistryRows rows;
    private final RegistryContent content;

    RegistryEdit(StoredRegistry registry, RegistryRows rows) {
        this.registry = registry;
        this.rows = rows;
        this.content = rows.content();
    }

    /** What is stored now. */
    public RegistryContent content() {
        return content;
    }

    /**
     * Stores other content in its place; rows that say the same already are left alone.
     *
     * @param wanted right as a whole: the constraints of the tables only repeat what the reader of the file checked
     * @param announced the parts that all instances are to read again
     * @param change for the audit
     */
    public void replace(RegistryContent wanted, Set<RegistryPart> announced, RegistryChange change) {
        rows.replace(wanted);
        registry.announce(announced, change);
    }
}
