package nodo.notice.partner;

import java.util.Optional;
import nodo.notice.EntityId;
import nodo.notice.EntityType;
import nodo.notice.Subject;
import nodo.wire.pafornode.CtEntityUniqueIdentifier;
import nodo.wire.pafornode.CtSubject;
import nodo.wire.pafornode.StEntityUniqueIdentifierType;

/** Debtors and payers between the record and paForNode's ctSubject. */
public final class SubjectMapping {

    private SubjectMapping() {}

    /** Reads a subject that the creditor sent. */
    public static Subject subject(CtSubject wire) {
        CtEntityUniqueIdentifier id = wire.getUniqueIdentifier();
        return new Subject(
                new EntityId(
                        EntityType.valueOf(id.getEntityUniqueIdentifierType().name()),
                        id.getEntityUniqueIdentifierValue()),
                wire.getFullName(),
                Optional.ofNullable(wire.getStreetName()),
                Optional.ofNullable(wire.getCivicNumber()),
                Optional.ofNullable(wire.getPostalCode()),
                Optional.ofNullable(wire.getCity()),
                Optional.ofNullable(wire.getStateProvinceRegion()),
                Optional.ofNullable(wire.getCountry()),
                Optional.ofNullable(wire.getEMail()));
    }

    /** Writes a subject for the creditor. */
    public static CtSubject wire(Subject subject) {
        CtEntityUniqueIdentifier id = new CtEntityUniqueIdentifier();
        id.setEntityUniqueIdentifierType(
                StEntityUniqueIdentifierType.valueOf(subject.id().type().name()));
        id.setEntityUniqueIdentifierValue(subject.id().value());
        CtSubject wire = new CtSubject();
        wire.setUniqueIdentifier(id);
        wire.setFullName(subject.fullName());
        subject.streetName().ifPresent(wire::setStreetName);
        subject.civicNumber().ifPresent(wire::setCivicNumber);
        subject.postalCode().ifPresent(wire::setPostalCode);
        subject.city().ifPresent(wire::setCity);
        subject.stateProvinceRegion().ifPresent(wire::setStateProvinceRegion);
        subject.country().ifPresent(wire::setCountry);
        subject.email().ifPresent(wire::setEMail);
        return wire;
    }
}
