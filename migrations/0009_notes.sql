-- A note is a log of sealed entries: numbered by the server, read by none. `sequence`, `saved_at`, `snapshot` and `covers` say where its log stands,
-- so that a list needs no look into it. Rows of note_state (notes of before) are read only.
ALTER TABLE note ADD COLUMN sequence BIGINT NOT NULL DEFAULT 0;
ALTER TABLE note ADD COLUMN saved_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE note ADD COLUMN snapshot BIGINT;
ALTER TABLE note ADD COLUMN covers BIGINT NOT NULL DEFAULT 0;
ALTER TABLE note ADD COLUMN erase_at BIGINT;
UPDATE note SET saved_at = COALESCE((SELECT MAX(s.saved_at) FROM note_state s
    WHERE s.organisation_id = note.organisation_id AND s.engagement_id = note.engagement_id AND s.note_id = note.id), created_at);
-- What changed since, for the index of one's own device.
CREATE INDEX note_saved ON note (organisation_id, engagement_id, saved_at, id) WHERE erase_at IS NULL;
CREATE INDEX note_erasing ON note (organisation_id, engagement_id, id, erase_at) WHERE erase_at IS NOT NULL;
CREATE TABLE note_entry (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    note_id TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    author_id TEXT NOT NULL,
    device TEXT NOT NULL,
    number BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    kind TEXT NOT NULL,
    covers BIGINT,
    entry BYTEA NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, note_id, sequence),
    UNIQUE (organisation_id, engagement_id, note_id, author_id, device, number),
    FOREIGN KEY (organisation_id, engagement_id, note_id) REFERENCES note (organisation_id, engagement_id, id)
);
-- Who has a note open now; a minute old is forgotten. The note itself may not be there yet.
CREATE TABLE presence (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    note_id TEXT NOT NULL,
    author_id TEXT NOT NULL,
    device TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    version BIGINT NOT NULL,
    envelope BYTEA NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, note_id, author_id, device),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
CREATE TABLE attachment (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id TEXT NOT NULL,
    note_id TEXT,
    author_id TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    parts BIGINT NOT NULL,
    stored BIGINT NOT NULL,
    meta BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    complete_at BIGINT,
    PRIMARY KEY (organisation_id, engagement_id, id),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
CREATE INDEX attachment_note ON attachment (organisation_id, engagement_id, note_id, id) WHERE note_id IS NOT NULL;
CREATE INDEX attachment_incomplete ON attachment (organisation_id, created_at) WHERE complete_at IS NULL;
CREATE TABLE attachment_part (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    attachment_id TEXT NOT NULL,
    part BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, attachment_id, part),
    FOREIGN KEY (organisation_id, engagement_id, attachment_id) REFERENCES attachment (organisation_id, engagement_id, id)
);
