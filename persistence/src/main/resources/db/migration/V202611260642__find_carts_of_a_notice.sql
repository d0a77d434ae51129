-- Carts of two creditors are named after the notice that they share, and a notice is paid once.
CREATE INDEX rpt_cart_notice_ix ON rpt_cart (id varchar_pattern_ops) WHERE multi_beneficiary;
