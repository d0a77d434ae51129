package nodo.local.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the node's tables must meet among themselves, whatever happened to the processes that wrote them. */
enum NodeRule {

    /** The position's state is that of its newest history row; a position that was never activated has none. */
    POSITION_FOLLOWS_ITS_HISTORY("""
            select p.creditor || '/' || p.notice_number,
                   p.status || ', its history says ' || coalesce(h.status, 'nothing')
            from position p
            left join lateral (
                select s.status from position_status s
                where s.creditor = p.creditor and s.notice_number = p.notice_number
                order by s.at desc, s.id desc limit 1) h on true
            where coalesce(h.status, 'INSERTED') <> p.status"""),

    /** The session's state is that of its newest history row. */
    SESSION_FOLLOWS_ITS_HISTORY("""
            select p.token, p.status || ', its history says ' || coalesce(h.status, 'nothing')
            from position_payment p
            left join lateral (
                select s.status from position_payment_status s
                where s.token = p.token order by s.at desc, s.id desc limit 1) h on true
            where h.status is distinct from p.status"""),

    /** The recipient's state is that of its newest history row. */
    RECIPIENT_FOLLOWS_ITS_HISTORY("""
            select r.token, r.station || ' is ' || r.status || ', its history says ' || coalesce(h.status, 'nothing')
            from position_receipt_recipient r
            left join lateral (
                select s.status from position_receipt_recipient_status s
                where s.token = r.token and s.station = r.station order by s.at desc, s.id desc limit 1) h on true
            where h.status is distinct from r.status"""),

    /** A position is PAYING with a live session, PAID or NOTIFIED with a paid one, INSERTED with none of either. */
    POSITION_FITS_ITS_SESSIONS("""
            select p.creditor || '/' || p.notice_number,
                   p.status || ' with ' || count(s.token) filter (where s.status = any(o.states)) || ' open and '
                   || count(s.token) filter (where s.outcome = 'OK') || ' paid sessions'
            from position p
            cross join (select array['PAYING', 'PAYING_RPT', 'PAYMENT_RESERVED', 'PAYMENT_SENT', 'PAYMENT_ACCEPTED',
                'PAYMENT_UNKNOWN'] as states) o
            left join position_payment s on s.creditor = p.creditor and s.notice_number = p.notice_number
            group by p.creditor, p.notice_number, p.status, o.states
            having (count(s.token) filter (where s.status = any(o.states)) <> case when p.status = 'PAYING' then 1 else 0 end)
                or (count(s.token) filter (where s.outcome = 'OK')
                    <> case when p.status in ('PAID', 'NOTIFIED', 'NOTICE_STORED') then 1 else 0 end)"""),

    /** A session that a touchpoint closed and that its PSP has not been told of is owed a notification, visibly. */
    CLOSED_IS_NOTIFIED_OR_OWED("""
            select p.token, p.status || ' and nobody will tell the PSP'
            from position_payment p
            where p.status in ('PAYMENT_RESERVED', 'PAYMENT_SENT') and not exists (
                select 1 from delivery d where d.operation = 'pspNotifyPayment' and d.subject = p.close_id)"""),

    /** What a PSP accepted or refused was journaled with the state it made. */
    NOTIFICATION_IS_JOURNALED("""
            select p.token, 'no event of its notification: ' || e.wanted
            from position_payment p cross join (values ('REQ'), ('RESP')) as e (wanted)
            where exists (
                select 1 from position_payment_status s
                where s.token = p.token and s.status in ('PAYMENT_ACCEPTED', 'PAYMENT_REFUSED'))
              and not exists (
                select 1 from journal_event j
                where j.token = p.token and j.operation in ('pspNotifyPayment', 'pspNotifyPaymentV2')
                  and j.subtype = e.wanted)"""),

    /** A session with a positive outcome is paid or beyond, one with a negative outcome FAILED, and no other is. */
    SESSION_FITS_ITS_OUTCOME("""
            select token, status || ' with outcome ' || coalesce(outcome, 'none')
            from position_payment
            where coalesce(outcome, 'none') <> case
                when status in ('PAID', 'PAID_NORPT', 'NOTICE_GENERATED', 'NOTICE_SENT', 'NOTICE_STORED', 'NOTIFIED')
                    then 'OK'
                when status in ('FAILED', 'FAILED_NORPT') then 'KO'
                else 'none' end"""),

    /** A paid session has its receipt with at least one recipient, and no other has one; a classic creditor gets an RT. */
    RECEIPT_FOR_EVERY_PAYMENT("""
            select p.token, p.status || ' with ' || count(r.token) || ' recipients'
            from position_payment p left join position_receipt_recipient r on r.token = p.token
            group by p.token, p.status, p.outcome, p.classic
            having (count(r.token) > 0) <> coalesce(p.outcome = 'OK' and not p.classic, false)"""),

    /** A session, and its position, are NOTIFIED when all recipients are. */
    NOTIFIED_WHEN_ALL_RECIPIENTS_ARE("""
            select p.token, p.status || ' and ' || q.status || ', not notified: '
                   || count(*) filter (where r.status <> 'NOTIFIED')
            from position_payment p
            join position q on q.creditor = p.creditor and q.notice_number = p.notice_number
            join position_receipt_recipient r on r.token = p.token
            group by p.token, p.status, q.status
            having bool_and(r.status = 'NOTIFIED') <> (p.status = 'NOTIFIED')
                or bool_and(r.status = 'NOTIFIED') <> (q.status = 'NOTIFIED')"""),

    /** A recipient that has no receipt yet is owed one: it stands in the outbox, for everybody to see. */
    UNDELIVERED_IS_VISIBLE("""
            select r.token, r.station || ' is ' || r.status || ' and nothing is owed to it'
            from position_receipt_recipient r
            where r.status <> 'NOTIFIED' and not exists (
                select 1 from delivery d where d.subject = r.token and d.partner = r.station)"""),

    /** What stands in the outbox is owed: its recipient has nothing, or has refused it. */
    OWED_IS_UNDELIVERED("""
            select d.subject, d.partner || ' is owed a receipt (' || d.state || ') and is '
                   || coalesce(r.status, 'no recipient')
            from delivery d
            left join position_receipt_recipient r on r.token = d.subject and r.station = d.partner
            where d.operation = 'paSendRt'
              and (r.status is null or (r.status = 'NOTIFIED') <> (d.state = 'REFUSED'))"""),

    /** A session's activation was journaled with it: the request and the answer that gave the token. */
    ACTIVATION_IS_JOURNALED("""
            select p.token, 'no event of its activation: ' || e.wanted
            from position_payment p
            cross join (values ('REQ', 'RICEVUTA'), ('RESP', 'INVIATA')) as e (wanted, outcome)
            where not exists (
                select 1 from journal_event j
                where j.token = p.token and j.operation = p.activated_by
                  and j.subtype = e.wanted and j.outcome = e.outcome)"""),

    /** The creditor's answer that a session was opened with was journaled with it; in stand-in there was no question. */
    PAYMENT_DATA_ARE_JOURNALED("""
            select p.token, 'no event of the creditor''s payment data: ' || e.wanted
            from position_payment p cross join (values ('REQ'), ('RESP')) as e (wanted)
            where not p.stand_in and not exists (
                select 1 from journal_event j
                where j.token = p.token and j.operation in ('paGetPayment', 'paGetPaymentV2', 'paaAttivaRPT')
                  and j.subtype = e.wanted)"""),

    /** An outcome was journaled with the state it made. */
    OUTCOME_IS_JOURNALED("""
            select p.token, 'no event of its outcome: ' || e.wanted
            from position_payment p cross join (values ('REQ'), ('RESP')) as e (wanted)
            where p.outcome is not null and not exists (
                select 1 from journal_event j
                where j.token = p.token and j.operation in ('sendPaymentOutcome', 'sendPaymentOutcomeV2')
                  and j.subtype = e.wanted)"""),

    /** A recipient's answer was journaled with the state it made. */
    RECEIPT_IS_JOURNALED("""
            select r.token, 'no event of the receipt to ' || r.station || ': ' || e.wanted
            from position_receipt_recipient r cross join (values ('REQ'), ('RESP')) as e (wanted)
            where r.status = 'NOTIFIED' and not exists (
                select 1 from journal_event j
                where j.token = r.token and j.operation in ('paSendRT', 'paSendRTV2')
                  and j.subtype = e.wanted and j.provider = r.station)"""),

    /**
     * The RPT's state is that of its newest history row, leaving out RTs that were refused: each leaves a pair of rows,
     * and the RPT where it was.
     */
    RPT_FOLLOWS_ITS_HISTORY("""
            select r.creditor || '/' || r.iuv || '/' || r.ccp,
                   r.state || ', its history says ' || coalesce(h.state, 'nothing')
            from rpt r
            left join lateral (
                select s.state from (
                    select c.state, c.at, c.id, lead(c.state) over (order by c.at, c.id) as next
                    from rpt_state_change c where c.rpt = r.id) s
                where s.state <> 'RT_RIFIUTATA_NODO' and s.next is distinct from 'RT_RIFIUTATA_NODO'
                order by s.at desc, s.id desc limit 1) h on true
            where h.state is distinct from r.state"""),

    /** An RPT has an RT when its state says so, and not before. */
    RT_FITS_ITS_RPT("""
            select r.creditor || '/' || r.iuv || '/' || r.ccp,
                   r.state || case when t.rpt is null then ' without' else ' with' end || ' an RT'
            from rpt r left join rt t on t.rpt = r.id
            where (r.state like 'RT\\_%' and t.rpt is null)
               or (t.rpt is not null and r.state not like 'RT\\_%' and r.state <> 'RPT_DECORSI_TERMINI')"""),

    /** An RT that its creditor does not have is owed: it stands in the outbox, for everybody to see. */
    RT_IS_DELIVERED_OR_OWED("""
            select r.creditor || '/' || r.iuv || '/' || r.ccp, r.state || ' and nothing is owed to ' || r.station
            from rpt r
            where r.state in ('RT_ACCETTATA_NODO', 'RT_GENERATA_NODO', 'RT_INVIATA_PA', 'RT_ESITO_SCONOSCIUTO_PA',
                    'RT_ERRORE_INVIO_A_PA')
              and not exists (
                  select 1 from delivery d
                  where d.operation = 'paaInviaRT' and d.subject = replace(r.id::text, '-', ''))"""),

    /** No branch of a transaction waits for somebody to say how it ends. */
    NOTHING_IN_DOUBT("""
            select gid, 'prepared at ' || prepared from pg_prepared_xacts where database = current_database()""");

    private static final int MOST = 100;

    private final String query;

    NodeRule(String query) {
        this.query = query;
    }

    /** What breaks the rule, at most 100 rows of it. */
    List<Contradiction> brokenIn(Connection node) throws SQLException {
        List<Contradiction> found = new ArrayList<>();
        try (Statement statement = node.createStatement()) {
            statement.setMaxRows(MOST);
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    found.add(new Contradiction(name(), row.getString(1), row.getString(2)));
                }
            }
        }
        return found;
    }
}
