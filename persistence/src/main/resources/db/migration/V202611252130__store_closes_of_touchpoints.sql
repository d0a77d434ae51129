-- A touchpoint closes one to five sessions at once and names the PSP that collects: one row for each closePayment OK that
-- was accepted. What decides about the outcome stands in the session as well, so that an outcome reads one table.
CREATE TABLE position_close (
    close_id varchar(32) NOT NULL,
    protocol smallint NOT NULL,
    psp varchar(35) NOT NULL,
    psp_broker varchar(35) NOT NULL,
    channel varchar(35) NOT NULL,
    payment_method varchar(35) NOT NULL,
    transaction_id varchar(255) NOT NULL,
    total_amount numeric(12,2) NOT NULL,
    fee numeric(12,2) NOT NULL,
    primary_ci_incurred_fee numeric(12,2),
    id_bundle varchar(70),
    id_ci_bundle varchar(70),
    operation_at timestamptz NOT NULL,
    additional_information text NOT NULL,
    transaction_details text,
    client_id varchar(255),
    device_id varchar(255),
    closed_at timestamptz NOT NULL,
    CONSTRAINT position_close_pk PRIMARY KEY (close_id),
    CONSTRAINT position_close_protocol_ck CHECK (protocol IN (1, 2))
);

ALTER TABLE position_payment
    ADD COLUMN close_id varchar(32),
    ADD COLUMN close_psp varchar(35),
    ADD COLUMN close_channel varchar(35),
    ADD COLUMN close_payment_method varchar(35),
    ADD COLUMN close_fee numeric(12,2),
    ADD CONSTRAINT position_payment_close_fk FOREIGN KEY (close_id) REFERENCES position_close,
    ADD CONSTRAINT position_payment_close_ck
        CHECK (num_nonnulls(close_id, close_psp, close_channel, close_payment_method, close_fee) IN (0, 5));
CREATE INDEX position_payment_close_ix ON position_payment (close_id) WHERE close_id IS NOT NULL;
