-- The console lists the newest payments first, of all creditors or of one, and finds them by notice and by IUV alone.
CREATE INDEX position_payment_time_ix ON position_payment (activated_at);
CREATE INDEX position_payment_creditor_time_ix ON position_payment (creditor, activated_at);
CREATE INDEX position_payment_notice_ix ON position_payment (notice_number);
CREATE INDEX position_payment_iuv_ix ON position_payment (creditor_reference_id);
