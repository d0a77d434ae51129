-- A receipt exists for every paid session; each of its recipients is a station that must hear of it.
CREATE TABLE position_receipt (
    token varchar(35) NOT NULL,
    psp varchar(35) NOT NULL,
    psp_fiscal_code varchar(70),
    psp_vat_number varchar(20),
    psp_company_name varchar(70) NOT NULL,
    channel varchar(35) NOT NULL,
    channel_description varchar(35) NOT NULL,
    payment_date_time timestamptz NOT NULL,
    CONSTRAINT position_receipt_pk PRIMARY KEY (token),
    CONSTRAINT position_receipt_payment_fk FOREIGN KEY (token) REFERENCES position_payment
);

CREATE TABLE position_receipt_recipient (
    token varchar(35) NOT NULL,
    station varchar(35) NOT NULL,
    creditor char(11) NOT NULL,
    status varchar(20) NOT NULL,
    version integer NOT NULL,
    CONSTRAINT position_receipt_recipient_pk PRIMARY KEY (token, station),
    CONSTRAINT position_receipt_recipient_receipt_fk FOREIGN KEY (token) REFERENCES position_receipt
);

CREATE TABLE position_receipt_recipient_status (
    id bigint NOT NULL,
    token varchar(35) NOT NULL,
    station varchar(35) NOT NULL,
    status varchar(20) NOT NULL,
    at timestamptz NOT NULL,
    inserted_by varchar(60) NOT NULL,
    CONSTRAINT position_receipt_recipient_status_pk PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX position_receipt_recipient_status_token_ix ON position_receipt_recipient_status (token);
CREATE TABLE position_receipt_recipient_status_default PARTITION OF position_receipt_recipient_status DEFAULT;

SELECT make_month_partition('position_receipt_recipient_status', (current_date + month * interval '1 month')::date)
FROM generate_series(0, 2) AS month;
