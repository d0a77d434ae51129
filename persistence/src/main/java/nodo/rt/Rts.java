package nodo.rt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.rpt.RptId;

/** The RTs, their stamps and their acknowledgements. Every method works inside the caller's transaction. */
@ApplicationScoped
public class Rts {

    private static final int HEX_DIGITS = 32;

    private final EntityManager entityManager;

    @Inject
    public Rts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Rts() {
        this(null);
    }

    /** Keeps an RT; the caller holds the lock of its RPT, and found none there. */
    public void add(Rt rt) {
        entityManager.persist(rt);
    }

    /** The RT of an RPT, if it has one. */
    public Optional<Rt> find(RptId rpt) {
        return Optional.ofNullable(entityManager.find(Rt.class, rpt.value()));
    }

    /**
     * The RTs of several RPTs, in the order of their RPTs.
     *
     * @param rpts at most a few hundred
     */
    public List<Rt> findAll(Collection<RptId> rpts) {
        return rpts.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("SELECT r FROM Rt r WHERE r.rpt IN :rpts ORDER BY r.rpt", Rt.class)
                        .setParameter("rpts", rpts.stream().map(RptId::value).toList())
                        .getResultList();
    }

    /**
     * Takes the identifiers of stamps for an RT, all or none.
     *
     * @param rpt the RPT that the RT answers
     * @param identifiers the IUBD of each stamp
     * @return whether none was ever used before, here or twice in this RT
     */
    public boolean claimStamps(RptId rpt, List<String> identifiers) {
        int claimed = 0;
        for (String identifier : identifiers.stream().sorted().toList()) {
            claimed += entityManager
                    .createNativeQuery("INSERT INTO rt_stamp (iubd, rpt) VALUES (:iubd, :rpt) ON CONFLICT DO NOTHING")
                    .setParameter("iubd", identifier)
                    .setParameter("rpt", rpt.value())
                    .executeUpdate();
        }
        boolean all = claimed == identifiers.size();
        if (!all) {
            entityManager
                    .createNativeQuery("DELETE FROM rt_stamp WHERE rpt = :rpt")
                    .setParameter("rpt", rpt.value())
                    .executeUpdate();
        }
        return all;
    }

    /** Keeps an acknowledgement. */
    public void add(RtAck ack) {
        entityManager.persist(ack);
    }

    /** The last acknowledgement of a payment's RTs, by the words of the PSP. */
    public Optional<RtAck> lastAck(String creditor, String iuv, String ccp) {
        return entityManager
                .createQuery(
                        "SELECT a FROM RtAck a WHERE a.creditor = :creditor AND a.iuv = :iuv AND a.ccp = :ccp"
                                + " ORDER BY a.at DESC, a.id",
                        RtAck.class)
                .setParameter("creditor", creditor)
                .setParameter("iuv", iuv)
                .setParameter("ccp", ccp)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The acknowledgement of an identifier, as {@link RtAck#id()} tells it. */
    public Optional<RtAck> findAck(String id) {
        return Optional.ofNullable(entityManager.find(RtAck.class, uuid(id)));
    }

    private static UUID uuid(String hex) {
        if (hex.length() != HEX_DIGITS) {
            throw new IllegalArgumentException("not an identifier of an acknowledgement: " + hex);
        }
        return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, HEX_DIGITS, 16));
    }
}
