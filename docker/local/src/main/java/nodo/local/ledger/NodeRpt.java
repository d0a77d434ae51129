package nodo.local.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The node's book: an RPT, the newest of its key, with its RT.
 *
 * @param key creditor, IUV and context, joined by slashes
 * @param state its state
 * @param digest of the RPT
 * @param receipt digest of the RT
 * @param owed whether the RT is owed to the EC, visibly
 * @param delivered when it was recorded that the EC has the RT
 * @param ofSession whether the node made the RT of a session that a PSP of the notice model paid, which sends none itself
 */
record NodeRpt(
        String key,
        String state,
        String digest,
        Optional<String> receipt,
        boolean owed,
        Optional<Instant> delivered,
        boolean ofSession) {

    private static final int FETCH = 1000;

    /** Where no PSP has the RPT. */
    private static final Set<String> WITHOUT_PSP = Set.of(
            "RPT_RICEVUTA_NODO",
            "RPT_RIFIUTATA_NODO",
            "RPT_ACCETTATA_NODO",
            "RPT_PARCHEGGIATA_NODO",
            "RPT_RIFIUTATA_PSP",
            "RPT_ERRORE_INVIO_A_PSP",
            "RPT_ANNULLATA_WISP");

    private static final String QUERY = """
            select r.creditor || '/' || r.iuv || '/' || r.ccp, r.state, encode(sha256(d.document), 'hex'),
                   encode(sha256(t.document), 'hex'),
                   exists (select 1 from delivery o where o.operation = 'paaInviaRT' and o.subject = replace(r.id::text, '-', '')),
                   (select max(h.at) from rpt_state_change h where h.rpt = r.id and h.state = 'RT_ACCETTATA_PA'),
                   t.origin = 'NODE' and exists (
                       select 1 from position_payment p where p.token = r.ccp and p.outcome = 'OK')
            from rpt r
            join rpt_document d on d.rpt = r.id
            left join rt t on t.rpt = r.id
            order by r.received_at, r.id""";

    /** Whether the node believes that no PSP has it. */
    boolean withoutPsp() {
        return WITHOUT_PSP.contains(state);
    }

    /** All RPTs by their keys; of several with one key the newest. */
    static Map<String, NodeRpt> all(Connection node) throws SQLException {
        Map<String, NodeRpt> all = new HashMap<>();
        try (Statement statement = node.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery(QUERY)) {
                while (row.next()) {
                    NodeRpt rpt = new NodeRpt(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            Optional.ofNullable(row.getString(4)),
                            row.getBoolean(5),
                            Optional.ofNullable(row.getTimestamp(6)).map(Timestamp::toInstant),
                            row.getBoolean(7));
                    all.put(rpt.key(), rpt);
                }
            }
        }
        return all;
    }
}
