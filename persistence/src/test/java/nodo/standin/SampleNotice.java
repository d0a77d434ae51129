package nodo.standin;

import java.time.Instant;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.EntityId;
import nodo.notice.EntityType;
import nodo.notice.FiscalCode;
import nodo.notice.Iban;
import nodo.notice.NoticeNumber;
import nodo.notice.PositionKey;

/** Deposited notices for tests. */
public final class SampleNotice {

    public static final PositionKey POSITION =
            new PositionKey(new FiscalCode("77777777777"), new NoticeNumber("301000000000000144"));
    public static final Iban IBAN = new Iban("IT60X0542811101000000123456");
    public static final Iban POSTAL_IBAN = new Iban("IT18L0760103200000012345678");
    public static final Instant EXPIRES = Instant.parse("2031-12-31T22:30:00Z");

    private SampleNotice() {}

    /** A notice of 10.00 that can be paid. */
    public static ArchivedNotice notice() {
        return of(POSITION, "10.00", EXPIRES, false, true);
    }

    /** One that says these things of itself. */
    public static ArchivedNotice of(
            PositionKey position, String amount, Instant expiresAt, boolean switchToExpired, boolean payStandIn) {
        return new ArchivedNotice(
                position,
                Euro.of(amount),
                "Tassa rifiuti",
                expiresAt,
                new EntityId(EntityType.F, "RSSMRA80A01H501U"),
                "Mario Rossi",
                Optional.of(IBAN),
                Optional.empty(),
                switchToExpired,
                payStandIn);
    }

    /** The same with these accounts. */
    public static ArchivedNotice crediting(Optional<Iban> iban, Optional<Iban> postalIban) {
        ArchivedNotice notice = notice();
        return new ArchivedNotice(
                notice.position(),
                notice.amount(),
                notice.description(),
                notice.expiresAt(),
                notice.debtor(),
                notice.debtorName(),
                iban,
                postalIban,
                notice.switchToExpired(),
                notice.payStandIn());
    }
}
