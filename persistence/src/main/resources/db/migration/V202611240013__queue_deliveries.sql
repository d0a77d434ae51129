-- The outbox: one row for each message that is owed to a partner, written in the transaction that makes it due and
-- removed in the one that records its delivery. Rows that will not be tried again stay, for the operator to see.
CREATE SEQUENCE delivery_seq INCREMENT BY 100;

CREATE TABLE delivery (
    id bigint NOT NULL,
    operation varchar(35) NOT NULL,
    partner varchar(35) NOT NULL,
    subject varchar(35) NOT NULL,
    state varchar(10) NOT NULL,
    attempts integer NOT NULL,
    created_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    lease_until timestamptz,
    last_attempt_at timestamptz,
    last_error varchar(64),
    last_error_detail varchar(1024),
    version integer NOT NULL,
    CONSTRAINT delivery_pk PRIMARY KEY (id),
    CONSTRAINT delivery_subject_uk UNIQUE (operation, subject, partner),
    CONSTRAINT delivery_state_ck CHECK (state IN ('WAITING', 'EXHAUSTED', 'REFUSED'))
) WITH (fillfactor = 70);
CREATE INDEX delivery_due_ix ON delivery (due_at) WHERE state = 'WAITING';
