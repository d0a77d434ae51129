package nodo.notice.soap;

import java.util.Optional;
import nodo.notice.EntityId;
import nodo.notice.EntityType;
import nodo.notice.Subject;
import nodo.wire.nodeforpsp.CtSubject;
import org.jspecify.annotations.Nullable;

/** The payer of an outcome: nodeForPsp's ctSubject. */
final class PayerMapping {

    private PayerMapping() {}

    static Optional<Subject> payer(@Nullable CtSubject wire) {
        return Optional.ofNullable(wire).map(PayerMapping::subject);
    }

    private static Subject subject(CtSubject wire) {
        return new Subject(
                new EntityId(
                        EntityType.valueOf(wire.getUniqueIdentifier()
                                .getEntityUniqueIdentifierType()
                                .name()),
                        wire.getUniqueIdentifier().getEntityUniqueIdentifierValue()),
                wire.getFullName(),
                Optional.ofNullable(wire.getStreetName()),
                Optional.ofNullable(wire.getCivicNumber()),
                Optional.ofNullable(wire.getPostalCode()),
                Optional.ofNullable(wire.getCity()),
                Optional.ofNullable(wire.getStateProvinceRegion()),
                Optional.ofNullable(wire.getCountry()),
                Optional.ofNullable(wire.getEMail()));
    }
}
