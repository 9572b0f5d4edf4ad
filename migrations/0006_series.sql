-- Sessions that repeat: the rule is kept as it was said, the sessions are rows of their own.
CREATE TABLE series (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id TEXT NOT NULL,
    starts_local TEXT NOT NULL,
    zone TEXT NOT NULL,
    freq TEXT NOT NULL,
    every BIGINT NOT NULL,
    weekdays TEXT NOT NULL,
    month TEXT NOT NULL,
    until_day TEXT,
    times BIGINT,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, id),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
ALTER TABLE session ADD COLUMN series_id TEXT;
-- How often it was moved, cancelled or planned again: as many rows as session_change has of it.
ALTER TABLE session ADD COLUMN changes BIGINT NOT NULL DEFAULT 0;
CREATE INDEX session_series ON session (organisation_id, engagement_id, series_id, starts_at, id) WHERE series_id IS NOT NULL;
-- Held and planned ones of an engagement are counted, and the next one found, without reading their rows.
CREATE INDEX session_state ON session (organisation_id, engagement_id, state, starts_at, id, held_at);
CREATE INDEX action_state ON action (organisation_id, engagement_id, state, owner_id, due_day);
-- What was before a session was moved, cancelled or planned again.
CREATE TABLE session_change (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_id TEXT NOT NULL,
    what TEXT NOT NULL,
    starts_local TEXT NOT NULL,
    zone TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, session_id, id),
    FOREIGN KEY (organisation_id, engagement_id, session_id) REFERENCES session (organisation_id, engagement_id, id)
);
CREATE TABLE session_modality (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    modality TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, session_id, modality),
    FOREIGN KEY (organisation_id, engagement_id, session_id) REFERENCES session (organisation_id, engagement_id, id)
);
-- The number of a session: behind how many that were not cancelled it comes.
UPDATE session SET number = 1 + (
    SELECT COUNT(*) FROM session other
    WHERE other.organisation_id = session.organisation_id AND other.engagement_id = session.engagement_id AND other.state <> 'cancelled'
      AND (CASE WHEN other.held_at < other.starts_at THEN other.held_at ELSE other.starts_at END
             < CASE WHEN session.held_at < session.starts_at THEN session.held_at ELSE session.starts_at END
        OR CASE WHEN other.held_at < other.starts_at THEN other.held_at ELSE other.starts_at END
             = CASE WHEN session.held_at < session.starts_at THEN session.held_at ELSE session.starts_at END AND other.id < session.id)
);
