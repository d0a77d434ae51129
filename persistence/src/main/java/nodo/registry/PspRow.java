package nodo.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "psp")
class PspRow extends Row<Psp> {

    @Id
    private String id;

    @Column(name = "business_name")
    private String businessName;

    private boolean enabled;

    private @Nullable String abi;

    private @Nullable String bic;

    @Column(name = "fiscal_code")
    private @Nullable String fiscalCode;

    @Column(name = "vat_number")
    private @Nullable String vatNumber;

    @Column(name = "digital_stamp")
    private boolean digitalStamp;

    private boolean agid;

    private boolean poste;

    private boolean fictitious;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected PspRow() {}

    @SuppressWarnings("NullAway.Init") // filled by take
    PspRow(Psp psp) {
        id = psp.id();
        take(psp);
    }

    @Override
    Object key() {
        return id;
    }

    @Override
    Psp entry() {
        return new Psp(
                id,
                businessName,
                enabled,
                Optional.ofNullable(abi),
                Optional.ofNullable(bic),
                Optional.ofNullable(fiscalCode),
                Optional.ofNullable(vatNumber),
                digitalStamp,
                agid,
                poste,
                fictitious);
    }

    @Override
    final void take(Psp psp) {
        businessName = psp.businessName();
        enabled = psp.enabled();
        abi = text(psp.abi());
        bic = text(psp.bic());
        fiscalCode = text(psp.fiscalCode());
        vatNumber = text(psp.vatNumber());
        digitalStamp = psp.digitalStamp();
        agid = psp.agid();
        poste = psp.poste();
        fictitious = psp.fictitious();
    }
}
