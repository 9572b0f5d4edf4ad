CREATE TABLE engagement (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    modality TEXT NOT NULL,
    state TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    sessions_planned BIGINT,
    team_id TEXT,
    start_joiners BIGINT,
    proposer_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    agreement_id TEXT,
    epoch BIGINT NOT NULL,
    epoch_closed_at BIGINT,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, team_id) REFERENCES team (organisation_id, id),
    FOREIGN KEY (organisation_id, proposer_id) REFERENCES person (organisation_id, id)
);
CREATE TABLE party (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    role TEXT NOT NULL,
    invited_at BIGINT NOT NULL,
    joined_at BIGINT,
    refused_at BIGINT,
    left_at BIGINT,
    PRIMARY KEY (organisation_id, engagement_id, person_id),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id),
    FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id)
);
CREATE INDEX party_person ON party (organisation_id, person_id, engagement_id);
CREATE TABLE key_set_entry (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    signer_id TEXT NOT NULL,
    entry BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, sequence),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
CREATE TABLE agreement (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id TEXT NOT NULL,
    version BIGINT NOT NULL,
    author_id TEXT NOT NULL,
    modality TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    sessions_planned BIGINT,
    terms BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, id),
    UNIQUE (organisation_id, engagement_id, version),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
-- Signed acts: the record of every change of state (who, when, signature). The server does not read `act`.
CREATE TABLE act (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    author_id TEXT NOT NULL,
    act BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, id),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
CREATE INDEX act_subject ON act (organisation_id, engagement_id, subject_id, created_at);
CREATE TABLE goal (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id TEXT NOT NULL,
    version BIGINT NOT NULL,
    state TEXT NOT NULL,
    target_day TEXT,
    position BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    sentence BYTEA NOT NULL,
    today BYTEA NOT NULL,
    good_enough BYTEA NOT NULL,
    levels BYTEA,
    more BYTEA,
    PRIMARY KEY (organisation_id, engagement_id, id),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
CREATE TABLE session (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id TEXT NOT NULL,
    version BIGINT NOT NULL,
    number BIGINT NOT NULL,
    form TEXT NOT NULL,
    starts_local TEXT NOT NULL,
    zone TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    minutes BIGINT NOT NULL,
    link TEXT,
    state TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    opened_at BIGINT,
    held_at BIGINT,
    cancelled_at BIGINT,
    topic BYTEA,
    PRIMARY KEY (organisation_id, engagement_id, id),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
CREATE INDEX session_when ON session (organisation_id, engagement_id, starts_at, id);
CREATE TABLE takeaway (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    text BYTEA NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, session_id, person_id),
    FOREIGN KEY (organisation_id, engagement_id, session_id) REFERENCES session (organisation_id, engagement_id, id)
);
CREATE TABLE note (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id TEXT NOT NULL,
    session_id TEXT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, id),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
CREATE INDEX note_session ON note (organisation_id, engagement_id, session_id, id);
CREATE TABLE note_state (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    note_id TEXT NOT NULL,
    author_id TEXT NOT NULL,
    device TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    envelope BYTEA NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, note_id, author_id, device),
    FOREIGN KEY (organisation_id, engagement_id, note_id) REFERENCES note (organisation_id, engagement_id, id)
);
CREATE TABLE action (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id TEXT NOT NULL,
    version BIGINT NOT NULL,
    session_id TEXT,
    owner_id TEXT NOT NULL,
    due_day TEXT,
    state TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    closed_at BIGINT,
    text BYTEA NOT NULL,
    outcome BYTEA,
    PRIMARY KEY (organisation_id, engagement_id, id),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
-- Without a day comes last, on both engines.
CREATE INDEX action_owner ON action (organisation_id, owner_id, state, (COALESCE(due_day, '9999-12-31')), id);
CREATE INDEX action_session ON action (organisation_id, engagement_id, session_id, id);
CREATE TABLE moment (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id TEXT NOT NULL,
    with_person_id TEXT,
    happened_day TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    text BYTEA NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, id),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
CREATE INDEX moment_day ON moment (organisation_id, engagement_id, happened_day, id);
