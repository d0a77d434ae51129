package nodo.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.Map;

@Entity
@Table(name = "registry_url")
class RegistryUrlRow extends Row<Map.Entry<String, URI>> {

    @Id
    private String name;

    private String url;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected RegistryUrlRow() {}

    RegistryUrlRow(Map.Entry<String, URI> entry) {
        name = entry.getKey();
        url = entry.getValue().toString();
    }

    @Override
    Object key() {
        return name;
    }

    @Override
    Map.Entry<String, URI> entry() {
        return Map.entry(name, URI.create(url));
    }

    @Override
    void take(Map.Entry<String, URI> entry) {
        url = entry.getValue().toString();
    }
}
