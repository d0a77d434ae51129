-- The payment manager shows services of providers, and creditor institutions read about them: what a provider published
-- is one row, since it is read, written and put in force as a whole. Wallets know a service by a number, which must stay
-- the same whatever is published later: numbers are given once and never taken back.
CREATE TABLE psp_information (
    flow varchar(35) NOT NULL,
    psp varchar(35) NOT NULL,
    valid_from date NOT NULL,
    content text NOT NULL,
    CONSTRAINT psp_information_pk PRIMARY KEY (flow),
    CONSTRAINT psp_information_psp_fk FOREIGN KEY (psp) REFERENCES psp (id)
);
CREATE INDEX psp_information_psp_ix ON psp_information (psp);

CREATE TABLE offer_number (
    number integer GENERATED ALWAYS AS IDENTITY,
    psp varchar(35) NOT NULL,
    channel varchar(35) NOT NULL,
    payment_method varchar(35) NOT NULL,
    language varchar(2) NOT NULL,
    CONSTRAINT offer_number_pk PRIMARY KEY (number),
    CONSTRAINT offer_number_service_uk UNIQUE (psp, channel, payment_method, language)
);
