package nodo.standin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.EntityId;
import nodo.notice.EntityType;
import nodo.notice.FiscalCode;
import nodo.notice.Iban;
import nodo.notice.NoticeNumber;
import nodo.notice.PositionKey;
import org.jspecify.annotations.Nullable;

/** The deposited notices (table ARCHIVED_NOTICE). Every method works inside the caller's transaction. */
@ApplicationScoped
public class ArchivedNotices {

    /** Whoever deposits the same IUV again under another notice number changes nothing. */
    private static final String PUT = """
            INSERT INTO archived_notice AS known (creditor, iuv, notice_number, amount, description, expires_at,
                debtor_type, debtor_id, debtor_name, iban, postal_iban, switch_to_expired, pay_stand_in, loaded_by,
                loaded_at)
            VALUES (:creditor, :iuv, :noticeNumber, :amount, :description, :expiresAt, :debtorType, :debtorId,
                :debtorName, nullif(:iban, ''), nullif(:postalIban, ''), :switchToExpired, :payStandIn, :loadedBy,
                :loadedAt)
            ON CONFLICT ON CONSTRAINT archived_notice_pk DO UPDATE
                SET amount = excluded.amount, description = excluded.description, expires_at = excluded.expires_at,
                    debtor_type = excluded.debtor_type, debtor_id = excluded.debtor_id,
                    debtor_name = excluded.debtor_name, iban = excluded.iban, postal_iban = excluded.postal_iban,
                    switch_to_expired = excluded.switch_to_expired, pay_stand_in = excluded.pay_stand_in,
                    loaded_by = excluded.loaded_by, loaded_at = excluded.loaded_at
                WHERE known.notice_number = excluded.notice_number""";

    private static final String FIND = """
            SELECT notice_number, amount, description, expires_at, debtor_type, debtor_id, debtor_name, iban,
                postal_iban, switch_to_expired, pay_stand_in
              FROM archived_notice WHERE creditor = :creditor AND iuv = :iuv""";

    private final EntityManager entityManager;

    @Inject
    public ArchivedNotices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ArchivedNotices() {
        this(null);
    }

    /**
     * Deposits a notice, in the place of the one with its creditor and IUV.
     *
     * @param notice the notice
     * @param station the station that deposits it
     * @param at when
     * @return whether it was done: not so if the IUV is deposited under another notice number
     */
    public boolean put(ArchivedNotice notice, String station, Instant at) {
        return entityManager
                        .createNativeQuery(PUT)
                        .setParameter("creditor", notice.position().creditor().value())
                        .setParameter("iuv", notice.iuv())
                        .setParameter("noticeNumber", notice.position().notice().value())
                        .setParameter("amount", notice.amount().amount())
                        .setParameter("description", notice.description())
                        .setParameter("expiresAt", notice.expiresAt())
                        .setParameter("debtorType", notice.debtor().type().name())
                        .setParameter("debtorId", notice.debtor().value())
                        .setParameter("debtorName", notice.debtorName())
                        .setParameter("iban", notice.iban().map(Iban::value).orElse(""))
                        .setParameter(
                                "postalIban",
                                notice.postalIban().map(Iban::value).orElse(""))
                        .setParameter("switchToExpired", notice.switchToExpired())
                        .setParameter("payStandIn", notice.payStandIn())
                        .setParameter("loadedBy", station)
                        .setParameter("loadedAt", at)
                        .executeUpdate()
                == 1;
    }

    /** The deposited notice of a creditor and an IUV. */
    public Optional<ArchivedNotice> find(FiscalCode creditor, String iuv) {
        return entityManager
                .createNativeQuery(FIND)
                .setParameter("creditor", creditor.value())
                .setParameter("iuv", iuv)
                .getResultList()
                .stream()
                .map(row -> notice(creditor, (Object[]) row))
                .findFirst();
    }

    /** The deposited notice of a notice number. */
    public Optional<ArchivedNotice> find(PositionKey position) {
        return find(position.creditor(), position.notice().creditorReferenceId())
                .filter(notice -> notice.position().equals(position));
    }

    private static ArchivedNotice notice(FiscalCode creditor, @Nullable Object[] row) {
        return new ArchivedNotice(
                new PositionKey(creditor, new NoticeNumber(text(row[0]))),
                new Euro((BigDecimal) row[1]),
                text(row[2]),
                (Instant) row[3],
                new EntityId(EntityType.valueOf(text(row[4])), text(row[5])),
                text(row[6]),
                Optional.ofNullable((String) row[7]).map(Iban::new),
                Optional.ofNullable((String) row[8]).map(Iban::new),
                (boolean) row[9],
                (boolean) row[10]);
    }

    private static String text(@Nullable Object column) {
        return String.valueOf(column);
    }
}
