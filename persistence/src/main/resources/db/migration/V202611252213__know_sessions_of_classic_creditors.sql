-- A session of a classic creditor ends otherwise as long as its RPT is missing, so it remembers what its creditor speaks.
ALTER TABLE position_payment
    ADD COLUMN classic boolean NOT NULL DEFAULT false;

-- Whoever verified a bollettino of a classic creditor by its postal account has to be given a postal account when it
-- activates the notice (the reference's VERIFICA_BOLLETTINO).
CREATE TABLE verifica_bollettino (
    creditor varchar(11) NOT NULL,
    notice_number varchar(18) NOT NULL,
    psp varchar(35) NOT NULL,
    valid_to timestamptz NOT NULL,
    CONSTRAINT verifica_bollettino_pk PRIMARY KEY (creditor, notice_number, psp)
);
CREATE INDEX verifica_bollettino_expiry_ix ON verifica_bollettino (valid_to);
