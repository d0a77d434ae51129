package nodo.quadrature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nodo.money.Euro;

/** Counts RPTs and RTs (tables RPT, RT and RPT_STATE_CHANGE). Every method works inside the caller's transaction. */
@ApplicationScoped
public class Traffic {

    /** Lines of one document; a broker has far fewer partners. */
    private static final int MOST = 10_000;

    private static final String ANY = "";

    private static final String OWN = " r.%1$s = :broker AND (:creditor = '' OR r.creditor = :creditor)";

    private static final String PERIOD = ".received_at >= :from AND %s.received_at < :to";

    private static final String REACHED =
            "EXISTS (SELECT 1 FROM rpt_state_change c WHERE c.rpt = r.id AND c.at < :to AND c.state IN (%s))";

    /** An RT proves that its RPT arrived, whatever was heard before. */
    private static final String RPTS = "SELECT r.creditor, r.%2$s AS first, r.%3$s AS second, r.total AS amount, "
            + REACHED.formatted("'RPT_ACCETTATA_PSP', 'RT_RICEVUTA_NODO'")
            + " AS delivered FROM rpt r WHERE" + OWN + " AND r" + PERIOD.formatted("r")
            + " AND NOT " + REACHED.formatted("'RPT_RIFIUTATA_NODO'");

    /** Those that the node made itself were sent by nobody. */
    private static final String RTS = "SELECT r.creditor, r.%2$s AS first, r.%3$s AS second, t.total AS amount, "
            + REACHED.formatted("'RT_ACCETTATA_PA'")
            + " AS delivered FROM rt t JOIN rpt r ON r.id = t.rpt WHERE" + OWN + " AND t" + PERIOD.formatted("t")
            + " AND t.origin <> 'NODE'";

    /** An amount is cut at the largest that the published documents have room for. */
    private static final String TOTALS = """
            SELECT m.creditor, m.first, m.second,
                count(*) FILTER (WHERE NOT m.delivered),
                least(coalesce(sum(m.amount) FILTER (WHERE NOT m.delivered), 0), 99999999.99),
                count(*) FILTER (WHERE m.delivered),
                least(coalesce(sum(m.amount) FILTER (WHERE m.delivered), 0), 99999999.99)
            FROM (%s) m GROUP BY m.creditor, m.first, m.second ORDER BY m.creditor, m.first, m.second""";

    private static final String DAYS = """
            SELECT to_char(m.received_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM-DD') AS day FROM (
                SELECT r.received_at FROM rpt r WHERE %1$s AND r.received_at >= :from AND r.received_at < :to
                UNION ALL
                SELECT t.received_at FROM rt t JOIN rpt r ON r.id = t.rpt
                WHERE %1$s AND t.received_at >= :from AND t.received_at < :to) m
            GROUP BY day ORDER BY day""";

    private final EntityManager entityManager;

    @Inject
    public Traffic(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Traffic() {
        this(null);
    }

    /** The RPTs of a period, but for those that the node refused. */
    public List<TrafficLine> rpts(Asked asked) {
        return lines(asked, RPTS);
    }

    /** The RTs of a period that PSPs sent. */
    public List<TrafficLine> rts(Asked asked) {
        return lines(asked, RTS);
    }

    /** The Italian days of a period on which anything came, in their order. */
    public List<LocalDate> days(Asked asked) {
        String own = OWN.formatted(asked.side().owner());
        List<?> days = parameters(asked, DAYS.formatted(own)).getResultList();
        return days.stream().map(day -> LocalDate.parse(day.toString())).toList();
    }

    private List<TrafficLine> lines(Asked asked, String messages) {
        Side side = asked.side();
        String sql = TOTALS.formatted(messages.formatted(side.owner(), side.first(), side.second()));
        List<?> rows = parameters(asked, sql).setMaxResults(MOST).getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    /** The columns come from {@link Side}, whatever partners say goes into parameters. */
    private Query parameters(Asked asked, String sql) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter("broker", asked.broker())
                .setParameter("creditor", asked.creditor().orElse(ANY))
                .setParameter("from", asked.from())
                .setParameter("to", asked.to());
    }

    private static TrafficLine line(Object[] row) {
        return new TrafficLine(
                row[0].toString(),
                row[1].toString(),
                row[2].toString(),
                totals(row[3], row[4]),
                totals(row[5], row[6]));
    }

    private static Totals totals(Object count, Object amount) {
        return new Totals(((Number) count).longValue(), new Euro((BigDecimal) amount));
    }
}
