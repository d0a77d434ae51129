-- What a PSP was told last of an RT that it lists once more.
CREATE INDEX rt_ack_payment_ix ON rt_ack (creditor, iuv, ccp, at);
