-- Who may use the console. A user without a creditor is an operator and sees everything. Wrong guesses are counted here,
-- so that all instances count together.
CREATE TABLE console_user (
    name varchar(35) NOT NULL,
    password_hash varchar(100) NOT NULL,
    creditor varchar(11),
    failures integer NOT NULL,
    locked_until timestamptz,
    version integer NOT NULL,
    CONSTRAINT console_user_pk PRIMARY KEY (name)
);
