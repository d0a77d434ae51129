-- Reporting flows (FdR): what a PSP credited, payment by payment, as the PSP sent it. Every revision is kept for ever,
-- with its exact bytes. A series is what one identifier names at one PSP in one calendar year; its row is the lock that
-- puts revisions in line, and knows the one in force. Flows that failed their schema are kept too, outside of the series.
CREATE TABLE reporting_flow_series (
    psp varchar(35) NOT NULL,
    flow_year integer NOT NULL,
    flow_id varchar(35) NOT NULL,
    current_flow bigint,
    version integer NOT NULL,
    CONSTRAINT reporting_flow_series_pk PRIMARY KEY (psp, flow_year, flow_id)
);

CREATE SEQUENCE reporting_flow_seq INCREMENT BY 100;

CREATE TABLE reporting_flow (
    id bigint NOT NULL,
    flow_id varchar(35) NOT NULL,
    psp varchar(35) NOT NULL,
    flow_year integer NOT NULL,
    creditor varchar(35) NOT NULL,
    flow_at timestamptz NOT NULL,
    psp_broker varchar(35) NOT NULL,
    channel varchar(35) NOT NULL,
    received_at timestamptz NOT NULL,
    status varchar(16) NOT NULL,
    mistake varchar(1024),
    revision integer,
    regulation varchar(35),
    regulation_date date,
    payments_told bigint,
    total_told numeric(12,2),
    document_size bigint NOT NULL,
    document_hash bytea NOT NULL,
    CONSTRAINT reporting_flow_pk PRIMARY KEY (id),
    CONSTRAINT reporting_flow_series_fk FOREIGN KEY (psp, flow_year, flow_id) REFERENCES reporting_flow_series,
    CONSTRAINT reporting_flow_status_ck CHECK (status IN ('VALID', 'INVALID')),
    CONSTRAINT reporting_flow_revision_ck CHECK ((status = 'VALID') = (revision IS NOT NULL))
);
-- Two revisions never have the same number, nor the same time: what the lock decides, the database would refuse as well.
CREATE UNIQUE INDEX reporting_flow_revision_ux ON reporting_flow (psp, flow_year, flow_id, revision)
    WHERE status = 'VALID';
CREATE UNIQUE INDEX reporting_flow_at_ux ON reporting_flow (psp, flow_year, flow_id, flow_at) WHERE status = 'VALID';
CREATE INDEX reporting_flow_creditor_ix ON reporting_flow (creditor, received_at) WHERE status = 'VALID';

ALTER TABLE reporting_flow_series
    ADD CONSTRAINT reporting_flow_series_current_fk FOREIGN KEY (current_flow) REFERENCES reporting_flow;

-- The document in parts of 1 MiB, so that a large one is never needed in one piece.
CREATE TABLE reporting_flow_part (
    flow bigint NOT NULL,
    part integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT reporting_flow_part_pk PRIMARY KEY (flow, part),
    CONSTRAINT reporting_flow_part_flow_fk FOREIGN KEY (flow) REFERENCES reporting_flow
);

-- The payments of valid flows, to be compared with receipts.
CREATE TABLE reporting_flow_payment (
    flow bigint NOT NULL,
    line integer NOT NULL,
    iuv varchar(35) NOT NULL,
    iur varchar(35) NOT NULL,
    transfer_index smallint,
    amount numeric(12,2) NOT NULL,
    outcome_code smallint NOT NULL,
    outcome_date date NOT NULL,
    CONSTRAINT reporting_flow_payment_pk PRIMARY KEY (flow, line),
    CONSTRAINT reporting_flow_payment_flow_fk FOREIGN KEY (flow) REFERENCES reporting_flow
);
CREATE INDEX reporting_flow_payment_iur_ix ON reporting_flow_payment (iur);
CREATE INDEX reporting_flow_payment_iuv_ix ON reporting_flow_payment (iuv);
