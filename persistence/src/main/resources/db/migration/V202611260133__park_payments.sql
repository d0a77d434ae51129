-- A payer chooses in a browser, minutes after the institution asked: one row for each idSession that the hub gave away,
-- for a payment that waits for the choice (WISP) and for one whose provider is known (DIRECT). It names a cart or an RPT
-- without a foreign key, since those capabilities refer to this one.
CREATE TABLE wisp_session (
    session_id uuid NOT NULL,
    kind varchar(6) NOT NULL,
    cart_id varchar(35),
    rpt_id uuid,
    station varchar(35) NOT NULL,
    opened_at timestamptz NOT NULL,
    read_at timestamptz,
    choice varchar(6),
    psp varchar(35),
    channel varchar(35),
    payment_type varchar(4),
    taken_at timestamptz,
    answer_status smallint,
    answer text,
    questions integer NOT NULL,
    psp_page text,
    immediate_parameters text,
    returned varchar(9),
    returned_query text,
    returned_at timestamptz,
    cancel_reason varchar(6),
    cancelled_at timestamptz,
    version integer NOT NULL,
    CONSTRAINT wisp_session_pk PRIMARY KEY (session_id),
    CONSTRAINT wisp_session_kind_ck CHECK (kind IN ('WISP', 'DIRECT')),
    CONSTRAINT wisp_session_subject_ck CHECK (num_nonnulls(cart_id, rpt_id) = 1),
    CONSTRAINT wisp_session_choice_ck
        CHECK (choice IN ('MOD1', 'MOD2', 'CARTA', 'PAYPAL')
            AND num_nonnulls(choice, psp, channel, payment_type, taken_at) = 5
            OR num_nonnulls(choice, psp, channel, payment_type, taken_at) = 0),
    CONSTRAINT wisp_session_answer_ck CHECK (num_nonnulls(answer_status, answer) IN (0, 2)),
    CONSTRAINT wisp_session_returned_ck CHECK (returned IN ('OK', 'ERROR', 'DIFFERITO')),
    CONSTRAINT wisp_session_cancelled_ck CHECK (num_nonnulls(cancel_reason, cancelled_at) IN (0, 2))
);
CREATE UNIQUE INDEX wisp_session_cart_uk ON wisp_session (cart_id) WHERE cart_id IS NOT NULL;
CREATE UNIQUE INDEX wisp_session_rpt_uk ON wisp_session (rpt_id) WHERE rpt_id IS NOT NULL;
-- What waits for a choice: parkedList, and the job that cancels what nobody ever looked at.
CREATE INDEX wisp_session_parked_ix ON wisp_session (opened_at)
    WHERE kind = 'WISP' AND taken_at IS NULL AND cancelled_at IS NULL;
-- Where a provider sends the payer back to, its parameters name the payment.
CREATE INDEX wisp_session_immediate_ix ON wisp_session (md5(immediate_parameters)) WHERE immediate_parameters IS NOT NULL;
