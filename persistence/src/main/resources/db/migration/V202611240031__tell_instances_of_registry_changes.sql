-- The number that tells every instance that a part of the registry is to be read again, and who changed what when. The
-- one row of registry_revision is also the lock at which writers of the registry queue.
CREATE TABLE registry_revision (
    id integer NOT NULL,
    config bigint NOT NULL,
    pa bigint NOT NULL,
    psp bigint NOT NULL,
    CONSTRAINT registry_revision_pk PRIMARY KEY (id),
    CONSTRAINT registry_revision_one_ck CHECK (id = 1)
);

CREATE SEQUENCE registry_change_seq INCREMENT BY 10;

CREATE TABLE registry_change (
    id bigint NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by varchar(100) NOT NULL,
    parts varchar(20) NOT NULL,
    summary varchar(1000) NOT NULL,
    CONSTRAINT registry_change_pk PRIMARY KEY (id)
);
CREATE INDEX registry_change_changed_at_ix ON registry_change (changed_at);
