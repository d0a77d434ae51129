package nodo.registry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "creditor_institution")
class CreditorInstitutionRow extends Row<CreditorInstitution> {

    @Id
    @Column(name = "fiscal_code")
    private String fiscalCode;

    @Column(name = "business_name")
    private String businessName;

    private boolean enabled;

    /** One statement reads the accounts of all institutions, however many there are. */
    @ElementCollection
    @CollectionTable(name = "creditor_iban", joinColumns = @JoinColumn(name = "fiscal_code"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<IbanColumns> ibans = new ArrayList<>();

    @Column(name = "postal_accounts")
    private List<String> postalAccounts;

    private @Nullable String gln;

    @Column(name = "scarico_rpt")
    private boolean scaricoRpt;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected CreditorInstitutionRow() {}

    @SuppressWarnings("NullAway.Init") // filled by take
    CreditorInstitutionRow(CreditorInstitution creditor) {
        fiscalCode = creditor.fiscalCode();
        take(creditor);
    }

    @Override
    Object key() {
        return fiscalCode;
    }

    @Override
    CreditorInstitution entry() {
        return new CreditorInstitution(
                fiscalCode,
                businessName,
                enabled,
                ibans.stream().map(IbanColumns::registered).toList(),
                postalAccounts,
                Optional.ofNullable(gln),
                scaricoRpt);
    }

    @Override
    final void take(CreditorInstitution creditor) {
        businessName = creditor.businessName();
        enabled = creditor.enabled();
        List<IbanColumns> wanted =
                creditor.ibans().stream().map(IbanColumns::new).toList();
        if (!ibans.equals(wanted)) {
            ibans.clear();
            ibans.addAll(wanted);
        }
        postalAccounts = creditor.postalAccounts();
        gln = text(creditor.gln());
        scaricoRpt = creditor.scaricoRpt();
    }
}
