-- Keys for life. A person's cards stand in a line, the oldest first: each was left with a signed act that leads to the next, or without one.
ALTER TABLE identity ADD COLUMN generation BIGINT NOT NULL DEFAULT 1;
-- When a card was published that the one before did not sign for.
ALTER TABLE identity ADD COLUMN restarted_at BIGINT;
-- `place` orders the line. `file` is the earlier identity, sealed to the next one, `file_act` what the
-- next one signed for that. `why`: replaced (signed), restarted (all was lost), returned (a card
-- that a restart had put aside came back). What a restart put aside (own space, pins, wrappers) stays as it is.
CREATE TABLE earlier_card (
    organisation_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    generation BIGINT NOT NULL,
    place BIGINT NOT NULL,
    why TEXT NOT NULL,
    card BYTEA NOT NULL,
    act BYTEA NOT NULL,
    replace_act BYTEA,
    file BYTEA,
    file_act BYTEA,
    own_engagement_id TEXT NOT NULL,
    pins_version BIGINT,
    pins BYTEA,
    created_at BIGINT NOT NULL,
    left_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, person_id, generation),
    FOREIGN KEY (organisation_id, person_id) REFERENCES identity (organisation_id, person_id)
);
CREATE TABLE passkey (
    organisation_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    id TEXT NOT NULL,
    credential_id BYTEA NOT NULL,
    salt BYTEA NOT NULL,
    name TEXT NOT NULL,
    file BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, person_id, id),
    FOREIGN KEY (organisation_id, person_id) REFERENCES identity (organisation_id, person_id)
);
-- What unlocked a card that was put aside: words, kit and passkeys of then.
CREATE TABLE wrapper_aside (
    organisation_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    generation BIGINT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    credential_id BYTEA,
    salt BYTEA,
    name TEXT,
    file BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, person_id, generation, kind, id),
    FOREIGN KEY (organisation_id, person_id, generation) REFERENCES earlier_card (organisation_id, person_id, generation)
);
-- Secrets of earlier epochs that a member gave another again, after both compared numbers.
CREATE TABLE key_share (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    from_id TEXT NOT NULL,
    wrap BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, person_id, epoch, from_id),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
