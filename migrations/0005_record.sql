-- What people write of an engagement besides goals, sessions, actions and notes: one sealed body a row. Its kind is inside, unread.
CREATE TABLE round (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    session_id TEXT,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    opened_at BIGINT,
    PRIMARY KEY (organisation_id, engagement_id, id),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
CREATE TABLE round_ready (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    ready_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, round_id, person_id),
    FOREIGN KEY (organisation_id, engagement_id, round_id) REFERENCES round (organisation_id, engagement_id, id)
);
CREATE TABLE entry (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id TEXT NOT NULL,
    drawer TEXT NOT NULL,
    version BIGINT NOT NULL,
    session_id TEXT,
    parent_id TEXT,
    round_id TEXT,
    position BIGINT NOT NULL,
    -- Who alone may change it; NULL: every member.
    owner_id TEXT,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    aside_at BIGINT,
    body BYTEA NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, id),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id),
    FOREIGN KEY (organisation_id, engagement_id, round_id) REFERENCES round (organisation_id, engagement_id, id)
);
-- One index a list, in its order: a page is a range, however long the record.
CREATE INDEX entry_order ON entry (organisation_id, engagement_id, position, id);
CREATE INDEX entry_drawer ON entry (organisation_id, engagement_id, drawer, position, id);
CREATE INDEX entry_session ON entry (organisation_id, engagement_id, session_id, position, id) WHERE session_id IS NOT NULL;
CREATE INDEX entry_parent ON entry (organisation_id, engagement_id, parent_id, position, id) WHERE parent_id IS NOT NULL;
CREATE INDEX entry_round ON entry (organisation_id, engagement_id, round_id, created_by) WHERE round_id IS NOT NULL;
-- Conversation models of the organisation: prompts, nothing about a person.
CREATE TABLE model (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    id TEXT NOT NULL,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    steps TEXT NOT NULL,
    author_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    retired_at BIGINT,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, author_id) REFERENCES person (organisation_id, id)
);
ALTER TABLE organisation ADD COLUMN defaults TEXT NOT NULL DEFAULT '{}';
