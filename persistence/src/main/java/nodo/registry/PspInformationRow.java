package nodo.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "psp_information")
class PspInformationRow extends Row<PspInformation> {

    @Id
    private String flow;

    private String psp;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Convert(converter = PspInformationColumn.class)
    private PspInformation content;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected PspInformationRow() {}

    @SuppressWarnings("NullAway.Init") // filled by take
    PspInformationRow(PspInformation information) {
        flow = information.flow();
        take(information);
    }

    @Override
    Object key() {
        return flow;
    }

    @Override
    PspInformation entry() {
        return content;
    }

    @Override
    final void take(PspInformation information) {
        psp = information.psp();
        validFrom = information.validFrom();
        content = information;
    }
}
