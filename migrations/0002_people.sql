CREATE TABLE person (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    id TEXT NOT NULL,
    account_id TEXT,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    email TEXT NOT NULL,
    administrator_at BIGINT,
    time_zone TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    deactivated_at BIGINT,
    login_reset_at BIGINT,
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, email)
);
CREATE UNIQUE INDEX person_account ON person (organisation_id, account_id);
CREATE INDEX person_name ON person (organisation_id, folded_name, id);
CREATE TABLE team (
    organisation_id TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, folded_name)
);
CREATE TABLE membership (
    organisation_id TEXT NOT NULL,
    id TEXT NOT NULL,
    team_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, team_id) REFERENCES team (organisation_id, id),
    FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id)
);
CREATE INDEX membership_team ON membership (organisation_id, team_id);
CREATE INDEX membership_person ON membership (organisation_id, person_id);
CREATE TABLE reporting_line (
    organisation_id TEXT NOT NULL,
    report_id TEXT NOT NULL,
    manager_id TEXT NOT NULL,
    stated_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, report_id),
    FOREIGN KEY (organisation_id, report_id) REFERENCES person (organisation_id, id),
    FOREIGN KEY (organisation_id, manager_id) REFERENCES person (organisation_id, id)
);
CREATE INDEX reporting_line_manager ON reporting_line (organisation_id, manager_id);
CREATE TABLE idempotency (
    organisation_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, person_id, idempotency_key)
);
CREATE TABLE outbox (
    organisation_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    row_id TEXT NOT NULL,
    engagement_id TEXT,
    version BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, person_id, id)
);
-- Each node reads the outbox by time and hands hints to its own open pages.
CREATE INDEX outbox_at ON outbox (at, id);
