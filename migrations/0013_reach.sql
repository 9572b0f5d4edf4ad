-- A reach check that is begun without those who are away: who is left out of a round neither writes in it nor is waited for. Only the picture of those
-- who had joined when it was begun comes of it.
CREATE TABLE round_without (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, round_id, person_id),
    FOREIGN KEY (organisation_id, engagement_id, round_id) REFERENCES round (organisation_id, engagement_id, id)
);
-- Begun again without somebody: this one is never opened.
ALTER TABLE round ADD COLUMN put_away_at BIGINT;
-- Where others wrote something about skills lately: home looks there for what one is asked.
CREATE INDEX entry_skill ON entry (organisation_id, engagement_id, created_at, created_by) WHERE drawer = 'skill' AND round_id IS NULL;
