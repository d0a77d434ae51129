-- As for the journal: attaching does not stop writers, as CREATE ... PARTITION OF would, and rows that came before their
-- month was made move out of the default partition.
CREATE OR REPLACE FUNCTION make_month_partition(parent text, month date) RETURNS void AS $$
DECLARE
    first_day date := date_trunc('month', month)::date;
    starts timestamptz := first_day::timestamp AT TIME ZONE 'UTC';
    ends timestamptz := (first_day + interval '1 month') AT TIME ZONE 'UTC';
    name text := parent || '_' || to_char(first_day, 'YYYYMM');
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('make_month_partition'));
    IF to_regclass(name) IS NOT NULL THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', name, parent);
    EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', parent || '_default');
    EXECUTE format('WITH moved AS (DELETE FROM %I WHERE at >= %L AND at < %L RETURNING *)
        INSERT INTO %I SELECT * FROM moved', parent || '_default', starts, ends, name);
    EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, name, starts, ends);
END
$$ LANGUAGE plpgsql;
