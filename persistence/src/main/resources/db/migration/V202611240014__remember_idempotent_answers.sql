-- The idempotency cache: the row is written before the work starts, so that a second request with the same key finds
-- who is at it, and gets the answer when the work commits. An unanswered row ends with its lease (a crash left it).
CREATE TABLE idempotency_cache (
    primitiva varchar(64) NOT NULL,
    id_psp varchar(35) NOT NULL,
    idempotency_key varchar(32) NOT NULL,
    hash_request bytea NOT NULL,
    lease_until timestamptz NOT NULL,
    answer bytea,
    token varchar(35),
    valid_to timestamptz,
    CONSTRAINT idempotency_cache_pk PRIMARY KEY (primitiva, id_psp, idempotency_key),
    CONSTRAINT idempotency_cache_answer_ck CHECK ((answer IS NULL) = (valid_to IS NULL))
);
CREATE INDEX idempotency_cache_token_ix ON idempotency_cache (token) WHERE token IS NOT NULL;
CREATE INDEX idempotency_cache_valid_to_ix ON idempotency_cache (valid_to);
