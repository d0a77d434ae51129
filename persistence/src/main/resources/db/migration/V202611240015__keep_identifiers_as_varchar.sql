-- Identifiers are bound as varchar: against a char column the comparison casts the column, so that no index serves it,
-- and Hibernate refuses the mapping at its start.
ALTER TABLE position_payment DROP CONSTRAINT position_payment_position_fk;
ALTER TABLE position ALTER creditor TYPE varchar(11), ALTER notice_number TYPE varchar(18);
ALTER TABLE position_payment ALTER creditor TYPE varchar(11), ALTER notice_number TYPE varchar(18);
ALTER TABLE position_payment
    ADD CONSTRAINT position_payment_position_fk FOREIGN KEY (creditor, notice_number) REFERENCES position;
ALTER TABLE position_transfer ALTER creditor TYPE varchar(11), ALTER stamp_province TYPE varchar(2);
ALTER TABLE position_status ALTER creditor TYPE varchar(11), ALTER notice_number TYPE varchar(18);
ALTER TABLE position_receipt_recipient ALTER creditor TYPE varchar(11);
