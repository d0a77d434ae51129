package nodo.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link is told by all of its codes; one with other codes is another row, hence the number as primary key. */
@Entity
@Table(name = "creditor_institution_station")
class CreditorInstitutionStationRow extends Row<CreditorInstitutionStation> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "creditor_institution_station")
    @SequenceGenerator(
            name = "creditor_institution_station",
            sequenceName = "creditor_institution_station_seq",
            allocationSize = 100)
    private long id;

    @Column(name = "creditor_institution")
    private String creditorInstitution;

    private String station;

    @Column(name = "segregation_code")
    private @Nullable String segregationCode;

    @Column(name = "application_code")
    private @Nullable String applicationCode;

    @Column(name = "aux_digit")
    private @Nullable Integer auxDigit;

    private boolean broadcast;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected CreditorInstitutionStationRow() {}

    CreditorInstitutionStationRow(CreditorInstitutionStation link) {
        creditorInstitution = link.creditorInstitution();
        station = link.station();
        segregationCode = text(link.segregationCode());
        applicationCode = text(link.applicationCode());
        auxDigit = link.auxDigit().orElse(null);
        take(link);
    }

    @Override
    Object key() {
        return entry().key();
    }

    @Override
    CreditorInstitutionStation entry() {
        return new CreditorInstitutionStation(
                creditorInstitution,
                station,
                Optional.ofNullable(segregationCode),
                Optional.ofNullable(applicationCode),
                Optional.ofNullable(auxDigit),
                broadcast);
    }

    @Override
    final void take(CreditorInstitutionStation link) {
        broadcast = link.broadcast();
    }
}
