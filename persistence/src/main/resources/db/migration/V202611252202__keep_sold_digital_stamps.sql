-- A digital stamp is bought with the transfer that asks for it. Its signed document is passed on byte by byte in receipts,
-- so it is kept as it came; apart from the transfers, because most have none and it is large.
CREATE TABLE position_transfer_mbd (
    token varchar(35) NOT NULL,
    id_transfer smallint NOT NULL,
    document bytea NOT NULL,
    CONSTRAINT position_transfer_mbd_pk PRIMARY KEY (token, id_transfer),
    CONSTRAINT position_transfer_mbd_transfer_fk FOREIGN KEY (token, id_transfer) REFERENCES position_transfer
);
