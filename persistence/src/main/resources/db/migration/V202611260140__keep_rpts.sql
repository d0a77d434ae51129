-- Requests of payment of the classic model (RPT) with the state of each and of its RT, the history of the states, and the
-- documents byte by byte.
CREATE TABLE rpt (
    id uuid NOT NULL,
    creditor varchar(11) NOT NULL,
    iuv varchar(35) NOT NULL,
    ccp varchar(35) NOT NULL,
    cart_id varchar(35),
    station varchar(35) NOT NULL,
    station_broker varchar(35) NOT NULL,
    psp varchar(35) NOT NULL,
    psp_broker varchar(35) NOT NULL,
    channel varchar(35) NOT NULL,
    payment_model varchar(32) NOT NULL,
    payment_type varchar(4) NOT NULL,
    total numeric(12,2) NOT NULL,
    payments smallint NOT NULL,
    session_id uuid,
    redirect_url text,
    immediate_parameters text,
    received_at timestamptz NOT NULL,
    state varchar(32) NOT NULL,
    state_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT rpt_pk PRIMARY KEY (id)
);
-- Two RPTs of one key never live at the same time, however simultaneously they come.
CREATE UNIQUE INDEX rpt_key_ux ON rpt (creditor, iuv, ccp)
    WHERE state NOT IN ('RPT_RIFIUTATA_NODO', 'RPT_ERRORE_INVIO_A_PSP', 'RPT_DECORSI_TERMINI');
CREATE INDEX rpt_key_ix ON rpt (creditor, iuv, ccp);
CREATE INDEX rpt_cart_ix ON rpt (cart_id) WHERE cart_id IS NOT NULL;
CREATE INDEX rpt_station_ix ON rpt (station, received_at);
-- Those that wait: for the PSP's word, for an RT, for the payer.
CREATE INDEX rpt_waiting_ix ON rpt (received_at)
    WHERE state IN ('RPT_INVIATA_A_PSP', 'RPT_ACCETTATA_PSP', 'RPT_ESITO_SCONOSCIUTO_PSP', 'RPT_RISOLTA_OK',
        'RPT_PARCHEGGIATA_NODO');

CREATE TABLE rpt_document (
    rpt uuid NOT NULL,
    document bytea NOT NULL,
    CONSTRAINT rpt_document_pk PRIMARY KEY (rpt),
    CONSTRAINT rpt_document_rpt_fk FOREIGN KEY (rpt) REFERENCES rpt
);

CREATE SEQUENCE rpt_state_change_seq INCREMENT BY 100;

CREATE TABLE rpt_state_change (
    id bigint NOT NULL,
    rpt uuid NOT NULL,
    state varchar(32) NOT NULL,
    at timestamptz NOT NULL,
    inserted_by varchar(60) NOT NULL,
    CONSTRAINT rpt_state_change_pk PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX rpt_state_change_rpt_ix ON rpt_state_change (rpt);
CREATE TABLE rpt_state_change_default PARTITION OF rpt_state_change DEFAULT;

SELECT make_month_partition('rpt_state_change', (current_date + month * interval '1 month')::date)
FROM generate_series(0, 2) AS month;
