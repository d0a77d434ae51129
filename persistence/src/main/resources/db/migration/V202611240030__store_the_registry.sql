-- The registry that all instances share: one table for each member of the registry file. Identifiers are the keys and
-- references are foreign keys, so that not even a change by hand can leave a link to nobody.
CREATE TABLE pa_broker (
    id varchar(35) NOT NULL,
    description varchar(256),
    enabled boolean NOT NULL,
    fault_bean_esteso boolean NOT NULL,
    CONSTRAINT pa_broker_pk PRIMARY KEY (id)
);

CREATE TABLE station (
    id varchar(35) NOT NULL,
    broker_id varchar(35) NOT NULL,
    enabled boolean NOT NULL,
    password_hash varchar(120),
    interface_version integer NOT NULL,
    primitive_version integer NOT NULL,
    endpoint varchar(2000),
    endpoint_pa_for_node varchar(2000),
    endpoint_rt varchar(2000),
    endpoint_redirect varchar(2000),
    redirect_query_string varchar(4000),
    fourth_model boolean NOT NULL,
    instant_rt boolean NOT NULL,
    stand_in boolean NOT NULL,
    timeout_ms integer,
    headers text,
    soap_prefixes text,
    certificate_subjects varchar(4000)[] NOT NULL,
    CONSTRAINT station_pk PRIMARY KEY (id),
    CONSTRAINT station_broker_fk FOREIGN KEY (broker_id) REFERENCES pa_broker (id),
    CONSTRAINT station_version_ck CHECK (interface_version IN (1, 2) AND primitive_version IN (1, 2)),
    CONSTRAINT station_timeout_ck CHECK (timeout_ms BETWEEN 1 AND 600000)
);
CREATE INDEX station_broker_ix ON station (broker_id);

CREATE TABLE creditor_institution (
    fiscal_code varchar(35) NOT NULL,
    business_name varchar(140) NOT NULL,
    enabled boolean NOT NULL,
    postal_accounts varchar(12)[] NOT NULL,
    gln varchar(13),
    scarico_rpt boolean NOT NULL,
    CONSTRAINT creditor_institution_pk PRIMARY KEY (fiscal_code)
);

CREATE TABLE creditor_iban (
    fiscal_code varchar(35) NOT NULL,
    position integer NOT NULL,
    iban varchar(34) NOT NULL,
    valid_from date,
    valid_to date,
    CONSTRAINT creditor_iban_pk PRIMARY KEY (fiscal_code, position),
    CONSTRAINT creditor_iban_creditor_fk FOREIGN KEY (fiscal_code) REFERENCES creditor_institution (fiscal_code)
        ON DELETE CASCADE,
    CONSTRAINT creditor_iban_period_ck CHECK (valid_from <= valid_to)
);

CREATE SEQUENCE creditor_institution_station_seq INCREMENT BY 100;

CREATE TABLE creditor_institution_station (
    id bigint NOT NULL,
    creditor_institution varchar(35) NOT NULL,
    station varchar(35) NOT NULL,
    segregation_code varchar(2),
    application_code varchar(2),
    aux_digit integer,
    broadcast boolean NOT NULL,
    CONSTRAINT creditor_institution_station_pk PRIMARY KEY (id),
    CONSTRAINT creditor_institution_station_creditor_fk FOREIGN KEY (creditor_institution)
        REFERENCES creditor_institution (fiscal_code),
    CONSTRAINT creditor_institution_station_station_fk FOREIGN KEY (station) REFERENCES station (id),
    CONSTRAINT creditor_institution_station_segregation_uk UNIQUE (creditor_institution, segregation_code),
    CONSTRAINT creditor_institution_station_application_uk UNIQUE (creditor_institution, application_code),
    CONSTRAINT creditor_institution_station_digit_uk UNIQUE (creditor_institution, aux_digit),
    CONSTRAINT creditor_institution_station_code_ck
        CHECK (num_nonnulls(segregation_code, application_code, aux_digit) > 0),
    CONSTRAINT creditor_institution_station_segregation_ck CHECK (segregation_code ~ '^[0-9]{2}$'),
    CONSTRAINT creditor_institution_station_application_ck CHECK (application_code ~ '^[0-9]{2}$'),
    CONSTRAINT creditor_institution_station_digit_ck CHECK (aux_digit IN (1, 2, 4, 5, 6, 7, 8, 9))
);
CREATE INDEX creditor_institution_station_station_ix ON creditor_institution_station (station);

CREATE TABLE psp_broker (
    id varchar(35) NOT NULL,
    description varchar(256),
    enabled boolean NOT NULL,
    fault_bean_esteso boolean NOT NULL,
    CONSTRAINT psp_broker_pk PRIMARY KEY (id)
);

CREATE TABLE psp (
    id varchar(35) NOT NULL,
    business_name varchar(70) NOT NULL,
    enabled boolean NOT NULL,
    abi varchar(5),
    bic varchar(11),
    fiscal_code varchar(35),
    vat_number varchar(20),
    digital_stamp boolean NOT NULL,
    agid boolean NOT NULL,
    poste boolean NOT NULL,
    fictitious boolean NOT NULL,
    CONSTRAINT psp_pk PRIMARY KEY (id)
);

CREATE TABLE channel (
    id varchar(35) NOT NULL,
    broker_id varchar(35) NOT NULL,
    enabled boolean NOT NULL,
    password_hash varchar(120),
    payment_model varchar(27) NOT NULL,
    primitive_version integer NOT NULL,
    endpoint varchar(2000),
    endpoint_psp_for_node varchar(2000),
    redirect_url varchar(2000),
    protocol varchar(35),
    plugin_service_id varchar(35),
    flags varchar(20)[] NOT NULL,
    timeout_ms integer,
    headers text,
    soap_prefixes text,
    certificate_subjects varchar(4000)[] NOT NULL,
    CONSTRAINT channel_pk PRIMARY KEY (id),
    CONSTRAINT channel_broker_fk FOREIGN KEY (broker_id) REFERENCES psp_broker (id),
    CONSTRAINT channel_version_ck CHECK (primitive_version IN (1, 2)),
    CONSTRAINT channel_model_ck CHECK (
        payment_model IN ('IMMEDIATO', 'IMMEDIATO_MULTIBENEFICIARIO', 'DIFFERITO', 'ATTIVATO_PRESSO_PSP')),
    CONSTRAINT channel_flags_ck CHECK (
        flags <@ ARRAY ['rtPush', 'rtPull', 'onUs', 'cardCart', 'digitalStamp', 'useNewFaultCode', 'flagPspCp', 'flagIo',
            'agidWisp', 'eCommerce', 'fictitious']::varchar[]),
    CONSTRAINT channel_timeout_ck CHECK (timeout_ms BETWEEN 1 AND 600000)
);
CREATE INDEX channel_broker_ix ON channel (broker_id);

CREATE TABLE psp_channel (
    psp varchar(35) NOT NULL,
    channel varchar(35) NOT NULL,
    payment_methods varchar(35)[] NOT NULL,
    CONSTRAINT psp_channel_pk PRIMARY KEY (psp, channel),
    CONSTRAINT psp_channel_psp_fk FOREIGN KEY (psp) REFERENCES psp (id),
    CONSTRAINT psp_channel_channel_fk FOREIGN KEY (channel) REFERENCES channel (id)
);
CREATE INDEX psp_channel_channel_ix ON psp_channel (channel);

CREATE TABLE infrastructure_code (
    code varchar(35) NOT NULL,
    CONSTRAINT infrastructure_code_pk PRIMARY KEY (code)
);

CREATE TABLE service_catalogue (
    id_soggetto_servizio varchar(35) NOT NULL,
    id_servizio varchar(35) NOT NULL,
    subject varchar(35) NOT NULL,
    interface_version integer NOT NULL,
    active boolean NOT NULL,
    valid_from date,
    valid_to date,
    station varchar(35),
    CONSTRAINT service_catalogue_pk PRIMARY KEY (id_soggetto_servizio, id_servizio),
    CONSTRAINT service_catalogue_subject_fk FOREIGN KEY (subject) REFERENCES creditor_institution (fiscal_code),
    CONSTRAINT service_catalogue_station_fk FOREIGN KEY (station) REFERENCES station (id),
    CONSTRAINT service_catalogue_version_ck CHECK (interface_version IN (1, 2)),
    CONSTRAINT service_catalogue_period_ck CHECK (valid_from <= valid_to)
);
CREATE INDEX service_catalogue_subject_ix ON service_catalogue (subject);
CREATE INDEX service_catalogue_station_ix ON service_catalogue (station);

CREATE TABLE deny_list (
    psp varchar(35) NOT NULL,
    channel varchar(35) NOT NULL,
    creditor_institution varchar(35) NOT NULL,
    CONSTRAINT deny_list_pk PRIMARY KEY (psp, channel, creditor_institution),
    CONSTRAINT deny_list_psp_fk FOREIGN KEY (psp) REFERENCES psp (id),
    CONSTRAINT deny_list_channel_fk FOREIGN KEY (channel) REFERENCES channel (id),
    CONSTRAINT deny_list_creditor_fk FOREIGN KEY (creditor_institution) REFERENCES creditor_institution (fiscal_code)
);
CREATE INDEX deny_list_channel_ix ON deny_list (channel);
CREATE INDEX deny_list_creditor_ix ON deny_list (creditor_institution);

CREATE TABLE configuration_key (
    key varchar(200) NOT NULL,
    value varchar(4000) NOT NULL,
    CONSTRAINT configuration_key_pk PRIMARY KEY (key)
);

CREATE TABLE registry_url (
    name varchar(20) NOT NULL,
    url varchar(2000) NOT NULL,
    CONSTRAINT registry_url_pk PRIMARY KEY (name),
    CONSTRAINT registry_url_name_ck CHECK (name IN ('wisp', 'paymentManager', 'gec'))
);
