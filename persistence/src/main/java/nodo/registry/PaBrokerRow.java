package nodo.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "pa_broker")
class PaBrokerRow extends Row<PaBroker> {

    @Id
    private String id;

    private @Nullable String description;

    private boolean enabled;

    @Column(name = "fault_bean_esteso")
    private boolean faultBeanEsteso;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected PaBrokerRow() {}

    PaBrokerRow(PaBroker broker) {
        id = broker.id();
        take(broker);
    }

    @Override
    Object key() {
        return id;
    }

    @Override
    PaBroker entry() {
        return new PaBroker(id, Optional.ofNullable(description), enabled, faultBeanEsteso);
    }

    @Override
    final void take(PaBroker broker) {
        description = text(broker.description());
        enabled = broker.enabled();
        faultBeanEsteso = broker.faultBeanEsteso();
    }
}
