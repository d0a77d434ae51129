-- A creditor institution of WISP 1.3 asks what its payer chose, by two keys: one of its own, and one that the payer's
-- browser brings back. Written once for each choice.
CREATE TABLE wisp_choice (
    key_wisp varchar(40) NOT NULL,
    creditor varchar(35) NOT NULL,
    key_pa varchar(40) NOT NULL,
    notice boolean NOT NULL,
    chosen_at timestamptz NOT NULL,
    CONSTRAINT wisp_choice_pk PRIMARY KEY (key_wisp)
);
