package nodo.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Embeddable
class IbanColumns {

    private String iban;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected IbanColumns() {}

    IbanColumns(RegisteredIban registered) {
        iban = registered.iban();
        validFrom = registered.validFrom().orElse(null);
        validTo = registered.validTo().orElse(null);
    }

    RegisteredIban registered() {
        return new RegisteredIban(iban, Optional.ofNullable(validFrom), Optional.ofNullable(validTo));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IbanColumns that
                && iban.equals(that.iban)
                && Objects.equals(validFrom, that.validFrom)
                && Objects.equals(validTo, that.validTo);
    }

    @Override
    public int hashCode() {
        return iban.hashCode();
    }
}
