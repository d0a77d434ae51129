-- History grows for ever and is read by payment or by time, so it is partitioned by month from the first day; the
-- default partition takes whatever no month has been made for yet, so that a late housekeeping run loses nothing.
-- The function is called by the migration itself and, every day, by the housekeeping job of each capability.
CREATE FUNCTION make_month_partition(parent text, month date) RETURNS void AS $$
DECLARE
    first_day date := date_trunc('month', month)::date;
    name text := parent || '_' || to_char(first_day, 'YYYYMM');
BEGIN
    IF to_regclass(name) IS NULL THEN
        EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
            name, parent, first_day::timestamp AT TIME ZONE 'UTC', (first_day + interval '1 month') AT TIME ZONE 'UTC');
    END IF;
END
$$ LANGUAGE plpgsql;
