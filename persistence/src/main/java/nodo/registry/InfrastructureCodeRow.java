package nodo.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "infrastructure_code")
class InfrastructureCodeRow extends Row<String> {

    @Id
    private String code;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected InfrastructureCodeRow() {}

    InfrastructureCodeRow(String code) {
        this.code = code;
    }

    @Override
    Object key() {
        return code;
    }

    @Override
    String entry() {
        return code;
    }

    @Override
    void take(String entry) {
        // The key is all there is.
    }
}
