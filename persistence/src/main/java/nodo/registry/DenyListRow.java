package nodo.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "deny_list")
class DenyListRow extends Row<DenyListEntry> {

    @EmbeddedId
    private Key id;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected DenyListRow() {}

    DenyListRow(DenyListEntry entry) {
        id = new Key(entry.psp(), entry.channel(), entry.creditorInstitution());
    }

    @Override
    Object key() {
        return entry().key();
    }

    @Override
    DenyListEntry entry() {
        return new DenyListEntry(id.psp, id.channel, id.creditorInstitution);
    }

    @Override
    void take(DenyListEntry entry) {
        // The key is all there is.
    }

    @Embeddable
    record Key(
            String psp,
            String channel,
            @Column(name = "creditor_institution") String creditorInstitution) {}
}
