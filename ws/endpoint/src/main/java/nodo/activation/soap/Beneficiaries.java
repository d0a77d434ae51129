package nodo.activation.soap;

import nodo.notice.partner.Beneficiary;
import nodo.notice.partner.PostalAddress;
import nodo.wire.pagamenti.CtEnteBeneficiario;
import nodo.wire.pagamenti.CtIdentificativoUnivocoPersonaG;
import nodo.wire.pagamenti.StTipoIdentificativoUnivocoPersG;

/** Institutions that are paid, on the wire of every interface of the classic model. */
final class Beneficiaries {

    private Beneficiaries() {}

    static CtEnteBeneficiario wire(Beneficiary beneficiary) {
        CtIdentificativoUnivocoPersonaG id = new CtIdentificativoUnivocoPersonaG();
        id.setTipoIdentificativoUnivoco(StTipoIdentificativoUnivocoPersG.G);
        id.setCodiceIdentificativoUnivoco(beneficiary.code());
        CtEnteBeneficiario wire = new CtEnteBeneficiario();
        wire.setIdentificativoUnivocoBeneficiario(id);
        wire.setDenominazioneBeneficiario(beneficiary.name());
        beneficiary.unitCode().ifPresent(wire::setCodiceUnitOperBeneficiario);
        beneficiary.unitName().ifPresent(wire::setDenomUnitOperBeneficiario);
        PostalAddress address = beneficiary.address();
        address.street().ifPresent(wire::setIndirizzoBeneficiario);
        address.civicNumber().ifPresent(wire::setCivicoBeneficiario);
        address.postalCode().ifPresent(wire::setCapBeneficiario);
        address.city().ifPresent(wire::setLocalitaBeneficiario);
        address.province().ifPresent(wire::setProvinciaBeneficiario);
        address.country().ifPresent(wire::setNazioneBeneficiario);
        return wire;
    }
}
