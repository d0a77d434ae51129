-- The central archive of notices: what creditors deposit, so that the hub can answer while their station is away. Whether
-- a notice is paid is not repeated here: that is the state of its position.
CREATE TABLE archived_notice (
    creditor varchar(11) NOT NULL,
    iuv varchar(17) NOT NULL,
    notice_number varchar(18) NOT NULL,
    amount numeric(12, 2) NOT NULL,
    description varchar(255) NOT NULL,
    expires_at timestamptz NOT NULL,
    debtor_type varchar(1) NOT NULL,
    debtor_id varchar(16) NOT NULL,
    debtor_name varchar(255) NOT NULL,
    iban varchar(27),
    postal_iban varchar(27),
    switch_to_expired boolean NOT NULL,
    pay_stand_in boolean NOT NULL,
    loaded_by varchar(35) NOT NULL,
    loaded_at timestamptz NOT NULL,
    CONSTRAINT archived_notice_pk PRIMARY KEY (creditor, iuv),
    CONSTRAINT archived_notice_amount_ck CHECK (amount >= 0)
);

-- The stations that the archive answers for now, on every instance, and how the latest probes of each went, the oldest
-- first: 1 healthy, 0 not.
CREATE TABLE stand_in_station (
    station varchar(35) NOT NULL,
    cause varchar(8) NOT NULL,
    since timestamptz NOT NULL,
    probes varchar(50) NOT NULL,
    probed_at timestamptz,
    CONSTRAINT stand_in_station_pk PRIMARY KEY (station),
    CONSTRAINT stand_in_station_cause_ck CHECK (cause IN ('MONITOR', 'OPERATOR'))
);

-- How many questions about notices each station was asked in a minute, and how many of them found nobody there. Instances
-- add to it now and then; it goes back no further than the window of the monitor.
CREATE TABLE station_traffic (
    station varchar(35) NOT NULL,
    minute timestamptz NOT NULL,
    calls integer NOT NULL,
    faults integer NOT NULL,
    CONSTRAINT station_traffic_pk PRIMARY KEY (station, minute)
);
CREATE INDEX station_traffic_minute_ix ON station_traffic (minute);

-- A session remembers that the archive gave its payment data: its notification and its receipt say so.
ALTER TABLE position_payment
    ADD COLUMN stand_in boolean NOT NULL DEFAULT false;
