-- What receipts of either model credit, transfer by transfer, so that flows are compared with all of them alike. A digital
-- stamp credits nothing that a flow tells: its amount is unknown here. An RT that the node made of a session belongs to
-- the PSP that collected. Payments of nothing are left out, and of the index too: a thousand of them have one IUR, n/a.
CREATE VIEW credited_transfer AS
SELECT r.token AS receipt, r.token AS iur, t.creditor, r.psp, paid.creditor_reference_id AS iuv,
       t.id_transfer::integer AS transfer, CASE WHEN t.iban IS NOT NULL THEN t.amount END AS amount,
       r.payment_date_time AS paid_at
  FROM position_receipt r
  JOIN position_payment paid ON paid.token = r.token
  JOIN position_transfer t ON t.token = r.token
UNION ALL
SELECT rpt.id::varchar, p.iur, rpt.creditor, coalesce(session.close_psp, session.psp, rpt.psp), rpt.iuv,
       p.position + 1, CASE WHEN p.iubd IS NULL THEN p.amount END,
       rt.received_at
  FROM rt
  JOIN rpt ON rpt.id = rt.rpt
  JOIN rt_payment p ON p.rpt = rt.rpt AND p.amount > 0
  LEFT JOIN position_payment session
         ON rt.origin = 'NODE' AND session.token = rpt.ccp AND session.creditor = rpt.creditor;

DROP INDEX rt_payment_iur_ix;
CREATE INDEX rt_payment_iur_ix ON rt_payment (iur) WHERE amount > 0;
