package nodo.notice;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of {@link Position} as JPA wants it; everywhere else it is a {@link PositionKey}.
 *
 * @param creditor the creditor institution's fiscal code, 11 digits
 * @param noticeNumber 18 digits
 */
record PositionId(@Nullable String creditor, @Nullable String noticeNumber) implements Serializable {

    static PositionId of(PositionKey key) {
        return new PositionId(key.creditor().value(), key.notice().value());
    }
}
