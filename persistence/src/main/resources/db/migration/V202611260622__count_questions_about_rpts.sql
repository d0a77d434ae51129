-- How often a PSP was asked, for a creditor, how far it is with an RPT: useCountChiediAvanzamento limits it.
ALTER TABLE rpt ADD COLUMN progress_questions integer NOT NULL DEFAULT 0;
