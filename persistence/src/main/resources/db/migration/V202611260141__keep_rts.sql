-- Receipts of the classic model (RT), byte by byte as the creditor gets them, at most one for each RPT. Payments stand in
-- rows, to be compared with reporting flows by their IUR. A digital stamp is never sold twice. Acknowledgements are what
-- the node tells PSPs of RTs that it fetched, also of such that belong to no RPT.
CREATE TABLE rt (
    rpt uuid NOT NULL,
    origin varchar(4) NOT NULL,
    signature_type varchar,
    message_id varchar(35) NOT NULL,
    message_at timestamptz NOT NULL,
    outcome varchar(20) NOT NULL,
    total numeric(12,2) NOT NULL,
    received_at timestamptz NOT NULL,
    document bytea NOT NULL,
    CONSTRAINT rt_pk PRIMARY KEY (rpt),
    CONSTRAINT rt_rpt_fk FOREIGN KEY (rpt) REFERENCES rpt,
    CONSTRAINT rt_origin_ck CHECK (origin IN ('PUSH', 'PULL', 'NODE')),
    CONSTRAINT rt_outcome_ck CHECK (
        outcome IN ('EXECUTED', 'NOT_EXECUTED', 'PARTLY_EXECUTED', 'EXPIRED', 'PARTLY_EXPIRED'))
);

CREATE TABLE rt_payment (
    rpt uuid NOT NULL,
    position integer NOT NULL,
    amount numeric(12,2) NOT NULL,
    outcome varchar(35),
    outcome_date date NOT NULL,
    iur varchar(35) NOT NULL,
    iubd varchar(64),
    CONSTRAINT rt_payment_pk PRIMARY KEY (rpt, position),
    CONSTRAINT rt_payment_rt_fk FOREIGN KEY (rpt) REFERENCES rt
);
CREATE INDEX rt_payment_iur_ix ON rt_payment (iur);

CREATE TABLE rt_stamp (
    iubd varchar(64) NOT NULL,
    rpt uuid NOT NULL,
    CONSTRAINT rt_stamp_pk PRIMARY KEY (iubd),
    CONSTRAINT rt_stamp_rpt_fk FOREIGN KEY (rpt) REFERENCES rpt
);
CREATE INDEX rt_stamp_rpt_ix ON rt_stamp (rpt);

CREATE TABLE rt_ack (
    id uuid NOT NULL,
    creditor varchar(35) NOT NULL,
    iuv varchar(35) NOT NULL,
    ccp varchar(35) NOT NULL,
    message_id varchar(35) NOT NULL,
    message_at timestamptz NOT NULL,
    rejection varchar(10),
    detail varchar(140),
    at timestamptz NOT NULL,
    CONSTRAINT rt_ack_pk PRIMARY KEY (id)
);
