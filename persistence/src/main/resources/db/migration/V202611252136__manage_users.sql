-- Operators manage users: one can be disabled, and another password ends the sessions that the last one began. Wrong
-- guesses are counted by who is guessed at and from where, so that nobody can lock out somebody else.
ALTER TABLE console_user ADD COLUMN disabled boolean NOT NULL DEFAULT false;
ALTER TABLE console_user ADD COLUMN password_number integer NOT NULL DEFAULT 0;
ALTER TABLE console_user DROP COLUMN failures;
ALTER TABLE console_user DROP COLUMN locked_until;

CREATE TABLE console_guess (
    name varchar(35) NOT NULL,
    place varchar(45) NOT NULL,
    failures integer NOT NULL,
    slowed_until timestamptz,
    last_at timestamptz NOT NULL,
    known boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT console_guess_pk PRIMARY KEY (name, place)
);
CREATE INDEX console_guess_last_ix ON console_guess (last_at) WHERE NOT known;
