package nodo.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;

@Entity
@Table(name = "configuration_key")
class ConfigurationKeyRow extends Row<Map.Entry<String, String>> {

    @Id
    private String key;

    private String value;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected ConfigurationKeyRow() {}

    ConfigurationKeyRow(Map.Entry<String, String> entry) {
        key = entry.getKey();
        value = entry.getValue();
    }

    @Override
    Object key() {
        return key;
    }

    @Override
    Map.Entry<String, String> entry() {
        return Map.entry(key, value);
    }

    @Override
    void take(Map.Entry<String, String> entry) {
        value = entry.getValue();
    }
}
