-- The event journal (giornale degli eventi): every message in and out and every change of state, kept for 10 years.
-- It is written with every step and read seldom, so it has the fewest indexes that still find one payment at once:
-- the key, which is the time order, and four equality indexes. Everything else is found inside a range of time.
-- It refers to no other table: it may live in a database of its own.
CREATE SEQUENCE journal_event_seq;

CREATE TABLE journal_event (
    event_time timestamptz NOT NULL,
    id bigint NOT NULL DEFAULT nextval('journal_event_seq'),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    exchange uuid NOT NULL,
    cause uuid,
    elapsed_millis integer,
    payload_size integer,
    http_status smallint,
    subtype varchar(6) NOT NULL,
    outcome varchar(12) NOT NULL,
    operation varchar(70) NOT NULL,
    component varchar(35) NOT NULL,
    requester varchar(35) NOT NULL,
    provider varchar(35) NOT NULL,
    creditor varchar(35),
    notice varchar(35),
    iuv varchar(35),
    token varchar(35),
    psp varchar(35),
    payment_type varchar(35),
    station varchar(35),
    channel varchar(35),
    status varchar(35),
    fault_code varchar(70),
    interface_parameters varchar(512),
    payload_sha256 bytea,
    payload bytea,
    CONSTRAINT journal_event_pk PRIMARY KEY (event_time, id),
    CONSTRAINT journal_event_subtype_ck CHECK (subtype IN ('REQ', 'RESP', 'INTERN')),
    CONSTRAINT journal_event_outcome_ck
        CHECK (outcome IN ('RICEVUTA', 'RICEVUTA_KO', 'INVIATA', 'INVIATA_KO', 'CAMBIO_STATO')),
    -- Beyond 1 MiB the bytes are in journal_chunk and their hash is here.
    CONSTRAINT journal_event_payload_ck CHECK (
        CASE WHEN payload_size IS NULL THEN payload IS NULL AND payload_sha256 IS NULL
             WHEN payload_size <= 1048576 THEN octet_length(payload) = payload_size AND payload_sha256 IS NULL
             ELSE payload IS NULL AND octet_length(payload_sha256) = 32 END)
) PARTITION BY RANGE (event_time);

CREATE INDEX journal_event_exchange_ix ON journal_event (exchange);
CREATE INDEX journal_event_cause_ix ON journal_event (cause) WHERE cause IS NOT NULL;
CREATE INDEX journal_event_token_ix ON journal_event (token) WHERE token IS NOT NULL;
-- The reference that a notice number ends with serves both searches: by IUV and by notice.
CREATE INDEX journal_event_iuv_ix ON journal_event (iuv) WHERE iuv IS NOT NULL;

CREATE TABLE journal_chunk (
    event_time timestamptz NOT NULL,
    event_id bigint NOT NULL,
    ordinal integer NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT journal_chunk_pk PRIMARY KEY (event_time, event_id, ordinal)
) PARTITION BY RANGE (event_time);

-- Not every PostgreSQL is built with lz4; the default method serves as well, only slower.
DO $$
BEGIN
    ALTER TABLE journal_event ALTER payload SET COMPRESSION lz4;
    ALTER TABLE journal_chunk ALTER bytes SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
    RAISE NOTICE 'journal payloads are compressed by the default method';
END
$$;

-- Takes whatever no month has been made for yet.
CREATE TABLE journal_event_default PARTITION OF journal_event DEFAULT;
CREATE TABLE journal_chunk_default PARTITION OF journal_chunk DEFAULT;

-- Makes the partitions of a month, unless they exist. Attaching does not stop writers, as CREATE ... PARTITION OF would;
-- rows that came before their month was made move out of the default partition.
CREATE FUNCTION make_journal_month(month date) RETURNS void AS $$
DECLARE
    first_day date := date_trunc('month', month)::date;
    starts timestamptz := first_day::timestamp AT TIME ZONE 'UTC';
    ends timestamptz := (first_day + interval '1 month') AT TIME ZONE 'UTC';
    parent text;
    name text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('make_journal_month'));
    FOREACH parent IN ARRAY ARRAY['journal_event', 'journal_chunk'] LOOP
        name := parent || to_char(first_day, '_YYYYMM');
        CONTINUE WHEN to_regclass(name) IS NOT NULL;
        EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING COMPRESSION)',
            name, parent);
        EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', parent || '_default');
        EXECUTE format('WITH moved AS (DELETE FROM %I WHERE event_time >= %L AND event_time < %L RETURNING *)
            INSERT INTO %I SELECT * FROM moved', parent || '_default', starts, ends, name);
        EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, name, starts, ends);
    END LOOP;
END
$$ LANGUAGE plpgsql;

-- The partitions whose 10 years are over. What becomes of them, archive or removal, is the operator's decision: detach
-- first, then export or drop.
CREATE FUNCTION expired_journal_months(today date) RETURNS SETOF regclass AS $$
    SELECT inhrelid::regclass
    FROM pg_inherits
    WHERE inhparent IN ('journal_event'::regclass, 'journal_chunk'::regclass)
      AND inhrelid::regclass::text ~ '_[0-9]{6}$'
      AND to_date(right(inhrelid::regclass::text, 6), 'YYYYMM') + interval '1 month' <= today - interval '10 years'
    ORDER BY 1
$$ LANGUAGE sql STABLE;

SELECT make_journal_month((current_date + months * interval '1 month')::date) FROM generate_series(0, 3) AS months;
