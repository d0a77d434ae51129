-- The words by which a PSP names a payment on its page name one payment for ever.
CREATE TABLE immediate_payment (
    psp varchar(35) NOT NULL,
    psp_cart varchar(35) NOT NULL,
    parameters_digest char(32) NOT NULL,
    subject varchar(36) NOT NULL,
    CONSTRAINT immediate_payment_pk PRIMARY KEY (psp, psp_cart, parameters_digest)
);
-- Those whose PSP is to be asked, or whose sending a crash cut off.
CREATE INDEX rpt_outcome_ix ON rpt (state, state_at) WHERE state IN ('RPT_INVIATA_A_PSP', 'RPT_ESITO_SCONOSCIUTO_PSP');
