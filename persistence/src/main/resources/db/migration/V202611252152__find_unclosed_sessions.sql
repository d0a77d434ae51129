-- The sessions that a touchpoint's older operation began and nobody closed are ended by their age, whatever is left of
-- their token; few rows at any time, looked up every half minute.
CREATE INDEX position_payment_unclosed_ix ON position_payment (activated_at)
    WHERE activated_by = 'activateIOPayment' AND status = 'PAYING';
