package nodo.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

@Embeddable
class ConnectionColumns {

    @Column(name = "timeout_ms")
    private @Nullable Integer timeoutMillis;

    @Convert(converter = TextsColumn.class)
    private SortedMap<String, String> headers;

    @Column(name = "soap_prefixes")
    @Convert(converter = TextsColumn.class)
    private SortedMap<String, String> soapPrefixes;

    @Column(name = "certificate_subjects")
    private List<String> certificateSubjects;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected ConnectionColumns() {}

    ConnectionColumns(Connection connection) {
        timeoutMillis =
                connection.timeout().map(Duration::toMillis).map(Long::intValue).orElse(null);
        headers = connection.headers();
        soapPrefixes = connection.soapPrefixes();
        certificateSubjects = connection.certificateSubjects();
    }

    Connection connection() {
        return new Connection(
                Optional.ofNullable(timeoutMillis).map(Duration::ofMillis), headers, soapPrefixes, certificateSubjects);
    }
}
