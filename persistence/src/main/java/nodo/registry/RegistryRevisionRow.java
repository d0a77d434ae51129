package nodo.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that tells the instances what changed, and at which writers queue. */
@Entity
@Table(name = "registry_revision")
class RegistryRevisionRow {

    /** The key of the only row. */
    static final int ID = 1;

    @Id
    private int id;

    private long config;

    private long pa;

    private long psp;

    protected RegistryRevisionRow() {}

    RegistryRevision revision() {
        return new RegistryRevision(config, pa, psp);
    }

    void take(RegistryRevision revision) {
        config = revision.config();
        pa = revision.pa();
        psp = revision.psp();
    }
}
