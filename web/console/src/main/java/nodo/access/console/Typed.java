package nodo.access.console;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people typed into a search: blanks around it do not count, and neither does nothing. */
public final class Typed {

    private Typed() {}

    /** A text. */
    public static Optional<String> text(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** One of a list; anything else is nothing. */
    public static <E extends Enum<E>> Optional<E> choice(Class<E> type, @Nullable String typed) {
        return text(typed)
                .flatMap(name -> Arrays.stream(type.getEnumConstants())
                        .filter(one -> one.name().equals(name))
                        .findFirst());
    }
}
