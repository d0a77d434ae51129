-- The cancel job of classic creditors looks for sessions whose RPT has come as well, which the index of the other job leaves out.
CREATE INDEX position_payment_classic_expiry_ix ON position_payment (valid_to)
    WHERE classic AND status IN ('PAYING', 'PAYING_RPT', 'PAYMENT_ACCEPTED', 'PAYMENT_UNKNOWN');
