package nodo.receipt;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The primary key of {@link ReceiptRecipient} as JPA wants it. */
class RecipientId implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String receipt;
    private @Nullable String station;

    RecipientId() {}

    RecipientId(String receipt, String station) {
        this.receipt = receipt;
        this.station = station;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecipientId that
                && Objects.equals(receipt, that.receipt)
                && Objects.equals(station, that.station);
    }

    @Override
    public int hashCode() {
        return Objects.hash(receipt, station);
    }
}
