-- The RPTs that the node asked creditors for (paaAttivaRPT), written before the question leaves: an RPT that is paid at a
-- PSP is taken only if somebody wants it, and a question whose answer was lost is asked again with the same bytes.
CREATE TABLE rpt_activation (
    id varchar(32) NOT NULL,
    creditor varchar(11) NOT NULL,
    iuv varchar(35) NOT NULL,
    ccp varchar(35) NOT NULL,
    psp varchar(35) NOT NULL,
    psp_broker varchar(35) NOT NULL,
    channel varchar(35) NOT NULL,
    station varchar(35) NOT NULL,
    notice_model boolean NOT NULL,
    asked_at timestamptz NOT NULL,
    answer_due_at timestamptz NOT NULL,
    state varchar(16) NOT NULL,
    question bytea NOT NULL,
    version integer NOT NULL,
    CONSTRAINT rpt_activation_pk PRIMARY KEY (id),
    CONSTRAINT rpt_activation_key_uk UNIQUE (creditor, iuv, ccp),
    CONSTRAINT rpt_activation_state_ck CHECK (state IN ('ASKED', 'ACCEPTED', 'REFUSED', 'UNKNOWN'))
);
