-- A flow may be built step by step over REST, and published then: until it is, it is a draft (CREATED without payments,
-- INSERTED with some). A flow that came whole is TO_BE_VALIDATED while its document is read, and leaves that status in the
-- same transaction. What a flow says of itself is kept whole, so that it can be told over REST whichever way it came.
ALTER TABLE reporting_flow
    ALTER document_size DROP NOT NULL,
    ALTER document_hash DROP NOT NULL,
    ADD sender_type varchar(12),
    ADD sender_id varchar(35),
    ADD sender_name varchar(70),
    ADD receiver_id varchar(35),
    ADD receiver_name varchar(140),
    ADD bic varchar(35),
    ADD payments_found bigint NOT NULL DEFAULT 0,
    ADD total_found numeric(18,2) NOT NULL DEFAULT 0,
    ADD next_revision integer,
    ADD updated_at timestamptz,
    ADD published_at timestamptz,
    ADD version integer NOT NULL DEFAULT 0;

UPDATE reporting_flow SET updated_at = received_at,
    published_at = CASE WHEN status = 'VALID' THEN received_at END;

ALTER TABLE reporting_flow
    ALTER updated_at SET NOT NULL,
    DROP CONSTRAINT reporting_flow_status_ck,
    ADD CONSTRAINT reporting_flow_status_ck
        CHECK (status IN ('CREATED', 'INSERTED', 'TO_BE_VALIDATED', 'VALID', 'INVALID')),
    ADD CONSTRAINT reporting_flow_published_ck CHECK ((status = 'VALID') = (published_at IS NOT NULL)),
    ADD CONSTRAINT reporting_flow_document_ck
        CHECK (status IN ('CREATED', 'INSERTED', 'TO_BE_VALIDATED') OR document_hash IS NOT NULL);

-- One draft of a name at a time.
CREATE UNIQUE INDEX reporting_flow_draft_ux ON reporting_flow (psp, flow_id)
    WHERE status IN ('CREATED', 'INSERTED');
DROP INDEX reporting_flow_creditor_ix;
CREATE INDEX reporting_flow_creditor_ix ON reporting_flow (creditor, published_at) WHERE status = 'VALID';
CREATE INDEX reporting_flow_psp_ix ON reporting_flow (psp, published_at) WHERE status = 'VALID';

-- Over REST a PSP chooses the index of a payment, and tells its moment.
ALTER TABLE reporting_flow_payment
    ALTER line TYPE bigint,
    ADD outcome_at timestamptz;

-- What is wrong with a flow that was accepted all the same. Line 0 is the flow itself.
CREATE TABLE reporting_flow_anomaly (
    flow bigint NOT NULL,
    line bigint NOT NULL,
    anomaly varchar(35) NOT NULL,
    CONSTRAINT reporting_flow_anomaly_pk PRIMARY KEY (flow, line, anomaly),
    CONSTRAINT reporting_flow_anomaly_flow_fk FOREIGN KEY (flow) REFERENCES reporting_flow
);
