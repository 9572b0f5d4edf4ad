-- The record of access that each person reads: who from outside opened what kind of theirs, and what changed on their account and keys.
-- Readings (count) have one row per reader, kind, engagement and day.
CREATE TABLE access_event (
    organisation_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    actor_id TEXT,
    engagement_id TEXT,
    count BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, person_id, id),
    FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id)
);
CREATE INDEX access_event_at ON access_event (organisation_id, person_id, at, id);
CREATE INDEX access_event_day ON access_event (organisation_id, person_id, day, kind);
-- A second factor of the login; `on_since` is set once a first code was right. It guards against a stolen password, not against who reads this.
CREATE TABLE second_factor (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
    secret TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    on_since BIGINT,
    last_step BIGINT NOT NULL
);
CREATE TABLE second_factor_code (
    account_id TEXT NOT NULL REFERENCES second_factor (account_id),
    code_hash TEXT NOT NULL,
    PRIMARY KEY (account_id, code_hash)
);
-- By which names a browser or terminal has signed in: a new one is told.
CREATE TABLE known_device (
    account_id TEXT NOT NULL REFERENCES account (id),
    device TEXT NOT NULL,
    first_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, device)
);
INSERT INTO known_device (account_id, device, first_at) SELECT account_id, device, MIN(created_at) FROM sign_in GROUP BY account_id, device;
-- What a person shows of their own work to somebody outside: their words, in the open, until a day or until taken back.
CREATE TABLE release (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    item_kind TEXT NOT NULL,
    item_id TEXT NOT NULL,
    audience TEXT NOT NULL,
    audience_person_id TEXT,
    text TEXT NOT NULL,
    until_day TEXT,
    act BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT,
    revoke_act BYTEA,
    PRIMARY KEY (organisation_id, engagement_id, id),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
CREATE INDEX release_audience ON release (organisation_id, audience, audience_person_id, id);
