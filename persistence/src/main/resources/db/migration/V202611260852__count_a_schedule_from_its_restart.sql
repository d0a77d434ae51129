-- A delivery that an operator restarts has its partner's whole schedule before it again.
ALTER TABLE delivery ADD COLUMN restarted_at timestamptz;
