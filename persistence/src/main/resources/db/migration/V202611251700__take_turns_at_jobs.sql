-- A job runs in one place at a time: whoever runs it holds its row until the lease ends, so that an instance that died
-- keeps nobody from it for long. The rest is for operators to see.
CREATE TABLE job_run (
    job varchar(60) NOT NULL,
    lease_until timestamptz,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    done integer,
    error varchar(200),
    CONSTRAINT job_run_pk PRIMARY KEY (job)
);
