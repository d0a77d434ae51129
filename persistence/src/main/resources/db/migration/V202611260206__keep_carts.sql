-- Carts of the classic model with the state of each, its history, and which RPTs each carries in which order.
CREATE TABLE rpt_cart (
    id varchar(35) NOT NULL,
    station varchar(35) NOT NULL,
    station_broker varchar(35) NOT NULL,
    psp varchar(35) NOT NULL,
    psp_broker varchar(35) NOT NULL,
    channel varchar(35) NOT NULL,
    payment_model varchar(32) NOT NULL,
    multi_beneficiary boolean NOT NULL,
    convention varchar(35),
    session_id uuid,
    redirect_url text,
    psp_cart varchar(35),
    immediate_parameters text,
    received_at timestamptz NOT NULL,
    state varchar(32) NOT NULL,
    state_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT rpt_cart_pk PRIMARY KEY (id)
);
-- Those about which nobody knows whether the PSP has them.
CREATE INDEX rpt_cart_unknown_ix ON rpt_cart (state_at)
    WHERE state IN ('CART_ACCETTATO_NODO', 'CART_INVIATO_A_PSP', 'CART_ESITO_SCONOSCIUTO_PSP');
CREATE TABLE rpt_cart_item (
    cart varchar(35) NOT NULL,
    position integer NOT NULL,
    rpt uuid NOT NULL,
    CONSTRAINT rpt_cart_item_pk PRIMARY KEY (cart, position),
    CONSTRAINT rpt_cart_item_cart_fk FOREIGN KEY (cart) REFERENCES rpt_cart,
    CONSTRAINT rpt_cart_item_rpt_fk FOREIGN KEY (rpt) REFERENCES rpt
);

CREATE SEQUENCE rpt_cart_state_change_seq INCREMENT BY 100;

CREATE TABLE rpt_cart_state_change (
    id bigint NOT NULL,
    cart varchar(35) NOT NULL,
    state varchar(32) NOT NULL,
    at timestamptz NOT NULL,
    inserted_by varchar(60) NOT NULL,
    CONSTRAINT rpt_cart_state_change_pk PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX rpt_cart_state_change_cart_ix ON rpt_cart_state_change (cart);
CREATE TABLE rpt_cart_state_change_default PARTITION OF rpt_cart_state_change DEFAULT;

SELECT make_month_partition('rpt_cart_state_change', (current_date + month * interval '1 month')::date)
FROM generate_series(0, 2) AS month;
