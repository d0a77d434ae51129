-- Sessions of activateIOPayment are closed by inoltroEsito too, by a card (3) or by PayPal (4).
ALTER TABLE position_close
    DROP CONSTRAINT position_close_protocol_ck,
    ADD CONSTRAINT position_close_protocol_ck CHECK (protocol BETWEEN 1 AND 4);
