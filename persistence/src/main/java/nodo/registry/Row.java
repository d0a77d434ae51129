package nodo.registry;

import jakarta.persistence.MappedSuperclass;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the registry in its table. Rows have no version: whoever changes one holds the lock of the revision row.
 *
 * @param <T> the entry
 */
@MappedSuperclass
abstract class Row<T> {

    /** What tells this row from the others of its table. */
    abstract Object key();

    /** The entry as the snapshot holds it. */
    abstract T entry();

    /** Takes over the members of an entry with the same key. */
    abstract void take(T entry);

    /** The text of an optional member, as a nullable column wants it. */
    static <V> @Nullable String text(Optional<V> value) {
        return value.map(Object::toString).orElse(null);
    }

    /** An optional member, from its nullable column. */
    static <V> Optional<V> from(@Nullable String text, Function<String, V> parsing) {
        return Optional.ofNullable(text).map(parsing);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row<?> that && getClass() == that.getClass() && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
