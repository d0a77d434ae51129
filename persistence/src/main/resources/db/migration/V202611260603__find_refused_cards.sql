-- Card payments whose PSP refused them after all are cancelled by a job, which looks at the newest choices.
CREATE INDEX wisp_session_taken_ix ON wisp_session (taken_at) WHERE taken_at IS NOT NULL AND cancelled_at IS NULL;
