package nodo.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of the registry's audit. */
@Entity
@Table(name = "registry_change")
class RegistryChangeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "registry_change")
    @SequenceGenerator(name = "registry_change", sequenceName = "registry_change_seq", allocationSize = 10)
    private long id;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    private String parts;

    private String summary;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected RegistryChangeRow() {}

    RegistryChangeRow(RegistryChange change, String parts) {
        changedAt = change.at();
        changedBy = change.by();
        this.parts = parts;
        summary = change.what();
    }

    RegistryChange change() {
        return new RegistryChange(changedAt, changedBy, summary);
    }
}
