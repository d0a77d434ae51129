package nodo.notice;

/**
 * The identifier of a payer or debtor: a fiscal code or VAT number, or the literal {@code ANONIMO}.
 *
 * <p>Source: ctEntityUniqueIdentifier.
 *
 * @param type natural or legal person
 * @param value 2 to 16 characters
 */
public record EntityId(EntityType type, String value) {

    public EntityId {
        Text.requireLength("entity identifier", value, 2, 16);
    }

    /** The type only: the value is a person's. */
    @Override
    public String toString() {
        return "EntityId[" + type + "]";
    }
}
