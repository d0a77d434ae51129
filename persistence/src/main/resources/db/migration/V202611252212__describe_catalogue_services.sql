-- What the published catalogue of services tells of each: nobody asked for it before the catalogue was served.
ALTER TABLE service_catalogue
    ADD COLUMN description varchar(70),
    ADD COLUMN category varchar(35),
    ADD COLUMN data_schema varchar(35),
    ADD COLUMN commission boolean NOT NULL DEFAULT false;
