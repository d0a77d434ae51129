-- Payments of the classic model that are taken back, one row for each, with the documents of request and outcome byte by
-- byte, and the history of their states.
CREATE TABLE revocation (
    rpt uuid NOT NULL,
    kind varchar(6) NOT NULL,
    state varchar(20) NOT NULL,
    state_at timestamptz NOT NULL,
    request_id varchar(35) NOT NULL,
    request_total numeric(12,2) NOT NULL,
    request_document bytea NOT NULL,
    outcome_id varchar(35),
    outcome_total numeric(12,2),
    outcome_document bytea,
    version integer NOT NULL,
    CONSTRAINT revocation_pk PRIMARY KEY (rpt),
    CONSTRAINT revocation_rpt_fk FOREIGN KEY (rpt) REFERENCES rpt,
    CONSTRAINT revocation_kind_ck CHECK (kind IN ('REVOCA', 'STORNO')),
    CONSTRAINT revocation_outcome_ck CHECK (num_nonnulls(outcome_id, outcome_total, outcome_document) IN (0, 3))
);

CREATE SEQUENCE revocation_state_change_seq INCREMENT BY 100;

CREATE TABLE revocation_state_change (
    id bigint NOT NULL,
    rpt uuid NOT NULL,
    state varchar(20) NOT NULL,
    at timestamptz NOT NULL,
    inserted_by varchar(60) NOT NULL,
    CONSTRAINT revocation_state_change_pk PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX revocation_state_change_rpt_ix ON revocation_state_change (rpt);
CREATE TABLE revocation_state_change_default PARTITION OF revocation_state_change DEFAULT;

SELECT make_month_partition('revocation_state_change', (current_date + month * interval '1 month')::date)
FROM generate_series(0, 2) AS month;
