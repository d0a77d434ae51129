package nodo.notice;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The primary key of {@link StampRow} as JPA wants it. */
class StampId implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String token;
    private short transfer;

    StampId() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StampId that && Objects.equals(token, that.token) && transfer == that.transfer;
    }

    @Override
    public int hashCode() {
        return Objects.hash(token, transfer);
    }
}
