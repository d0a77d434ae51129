package nodo.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "service_catalogue")
class ServiceCatalogueRow extends Row<ServiceCatalogueEntry> {

    @EmbeddedId
    private Key id;

    private String subject;

    @Column(name = "interface_version")
    private int interfaceVersion;

    private boolean active;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private @Nullable String station;

    private @Nullable String description;

    private @Nullable String category;

    @Column(name = "data_schema")
    private @Nullable String dataSchema;

    private boolean commission;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected ServiceCatalogueRow() {}

    @SuppressWarnings("NullAway.Init") // filled by take
    ServiceCatalogueRow(ServiceCatalogueEntry entry) {
        id = new Key(entry.idSoggettoServizio(), entry.idServizio());
        take(entry);
    }

    @Override
    Object key() {
        return entry().key();
    }

    @Override
    ServiceCatalogueEntry entry() {
        return new ServiceCatalogueEntry(
                id.subjectId,
                id.serviceId,
                subject,
                interfaceVersion,
                active,
                Optional.ofNullable(validFrom),
                Optional.ofNullable(validTo),
                Optional.ofNullable(station),
                new ServiceText(
                        Optional.ofNullable(description),
                        Optional.ofNullable(category),
                        Optional.ofNullable(dataSchema),
                        commission));
    }

    @Override
    final void take(ServiceCatalogueEntry entry) {
        subject = entry.subject();
        interfaceVersion = entry.version();
        active = entry.active();
        validFrom = entry.validFrom().orElse(null);
        validTo = entry.validTo().orElse(null);
        station = text(entry.station());
        description = text(entry.text().description());
        category = text(entry.text().category());
        dataSchema = text(entry.text().dataSchema());
        commission = entry.text().commission();
    }

    @Embeddable
    record Key(
            @Column(name = "id_soggetto_servizio") String subjectId,
            @Column(name = "id_servizio") String serviceId) {}
}
