CREATE TABLE identity (
    organisation_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    card BYTEA NOT NULL,
    act BYTEA NOT NULL,
    own_engagement_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    recovery_confirmed_at BIGINT,
    PRIMARY KEY (organisation_id, person_id),
    FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id)
);
CREATE TABLE wrapper (
    organisation_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    file BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, person_id, kind),
    FOREIGN KEY (organisation_id, person_id) REFERENCES identity (organisation_id, person_id)
);
CREATE TABLE pins (
    organisation_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    pins BYTEA NOT NULL,
    PRIMARY KEY (organisation_id, person_id),
    FOREIGN KEY (organisation_id, person_id) REFERENCES identity (organisation_id, person_id)
);
