package nodo.wisp;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a payer chose on the page of WISP 1.3, for the institution to ask. Written once, never changed. */
@Entity
@Immutable
@Table(name = "wisp_choice")
public class FormChoice {

    @Id
    @Column(name = "key_wisp")
    private String keyWisp;

    private String creditor;

    @Column(name = "key_pa")
    private String keyPa;

    private boolean notice;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected FormChoice() {}

    /**
     * A choice.
     *
     * @param creditor idDominio
     * @param keyPa the institution's key, 1 to 40 characters
     * @param notice whether the payer wants a notice to pay at a provider
     * @param at the present instant
     */
    public FormChoice(String creditor, String keyPa, boolean notice, Instant at) {
        this.keyWisp = UUID.randomUUID().toString();
        this.creditor = creditor;
        this.keyPa = keyPa;
        this.notice = notice;
        this.chosenAt = at;
    }

    /** The key that the payer's browser brings back. */
    public String keyWisp() {
        return keyWisp;
    }

    /** Whether it is the choice of these keys. */
    public boolean isOf(String idDominio, String key) {
        return creditor.equals(idDominio) && keyPa.equals(key);
    }

    /** Whether the payer wants a notice to pay at a provider. */
    public boolean notice() {
        return notice;
    }

    /** When the payer chose. */
    public Instant chosenAt() {
        return chosenAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormChoice that && keyWisp.equals(that.keyWisp);
    }

    @Override
    public int hashCode() {
        return keyWisp.hashCode();
    }
}
