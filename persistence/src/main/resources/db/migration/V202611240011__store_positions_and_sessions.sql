-- A position is the debt that one notice asks for; a payment (session) is one activation of it, named by its token.
-- Keys start with the creditor so that a distributed engine can shard by it; the token alone is unique as well,
-- because an outcome names nothing else.
CREATE TABLE position (
    creditor char(11) NOT NULL,
    notice_number char(18) NOT NULL,
    status varchar(20) NOT NULL,
    pending_token varchar(35),
    pending_until timestamptz,
    version integer NOT NULL,
    CONSTRAINT position_pk PRIMARY KEY (creditor, notice_number),
    CONSTRAINT position_pending_ck CHECK ((pending_token IS NULL) = (pending_until IS NULL))
);
CREATE INDEX position_pending_ix ON position (pending_until) WHERE pending_until IS NOT NULL;

CREATE TABLE position_payment (
    token varchar(35) NOT NULL,
    creditor char(11) NOT NULL,
    notice_number char(18) NOT NULL,
    status varchar(24) NOT NULL,
    activated_by varchar(35) NOT NULL,
    activated_at timestamptz NOT NULL,
    valid_to timestamptz NOT NULL,
    psp varchar(35) NOT NULL,
    psp_broker varchar(35) NOT NULL,
    channel varchar(35) NOT NULL,
    station varchar(35) NOT NULL,
    station_broker varchar(35) NOT NULL,
    creditor_reference_id varchar(35) NOT NULL,
    amount numeric(12,2) NOT NULL,
    due_date date,
    description varchar(140) NOT NULL,
    company_name varchar(140),
    office_name varchar(140),
    payment_note varchar(210),
    debtor text NOT NULL,
    metadata text,
    outcome varchar(2),
    outcome_at timestamptz,
    outcome_channel varchar(35),
    payment_method varchar(35),
    payment_channel varchar(35),
    fee numeric(12,2),
    primary_ci_incurred_fee numeric(12,2),
    id_bundle varchar(70),
    id_ci_bundle varchar(70),
    payer text,
    application_date date,
    transfer_date date,
    version integer NOT NULL,
    CONSTRAINT position_payment_pk PRIMARY KEY (token),
    CONSTRAINT position_payment_position_fk FOREIGN KEY (creditor, notice_number) REFERENCES position,
    CONSTRAINT position_payment_outcome_ck CHECK ((outcome IS NULL) = (outcome_at IS NULL))
);
CREATE INDEX position_payment_position_ix ON position_payment (creditor, notice_number);
CREATE INDEX position_payment_expiry_ix ON position_payment (valid_to)
    WHERE status IN ('PAYING', 'PAYMENT_ACCEPTED', 'PAYMENT_UNKNOWN');
-- One live or paid session a position: what the row lock decides, the database would refuse as well.
CREATE UNIQUE INDEX position_payment_one_open_ux ON position_payment (creditor, notice_number)
    WHERE status NOT IN ('FAILED', 'FAILED_NORPT', 'CANCELLED', 'CANCELLED_NORPT');

CREATE TABLE position_transfer (
    token varchar(35) NOT NULL,
    id_transfer smallint NOT NULL,
    amount numeric(12,2) NOT NULL,
    creditor char(11) NOT NULL,
    company_name varchar(140),
    iban varchar(35),
    stamp_document_hash varchar(72),
    stamp_province char(2),
    remittance_information varchar(140) NOT NULL,
    category varchar(140) NOT NULL,
    metadata text,
    CONSTRAINT position_transfer_pk PRIMARY KEY (token, id_transfer),
    CONSTRAINT position_transfer_payment_fk FOREIGN KEY (token) REFERENCES position_payment,
    CONSTRAINT position_transfer_target_ck CHECK ((iban IS NULL) <> (stamp_document_hash IS NULL))
);

CREATE SEQUENCE status_change_seq INCREMENT BY 100;

CREATE TABLE position_status (
    id bigint NOT NULL,
    creditor char(11) NOT NULL,
    notice_number char(18) NOT NULL,
    status varchar(20) NOT NULL,
    at timestamptz NOT NULL,
    inserted_by varchar(60) NOT NULL,
    CONSTRAINT position_status_pk PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX position_status_position_ix ON position_status (creditor, notice_number);
CREATE TABLE position_status_default PARTITION OF position_status DEFAULT;

CREATE TABLE position_payment_status (
    id bigint NOT NULL,
    token varchar(35) NOT NULL,
    status varchar(24) NOT NULL,
    at timestamptz NOT NULL,
    inserted_by varchar(60) NOT NULL,
    CONSTRAINT position_payment_status_pk PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX position_payment_status_token_ix ON position_payment_status (token);
CREATE TABLE position_payment_status_default PARTITION OF position_payment_status DEFAULT;

SELECT make_month_partition(parent, (current_date + month * interval '1 month')::date)
FROM unnest(ARRAY['position_status', 'position_payment_status']) AS parent, generate_series(0, 2) AS month;
