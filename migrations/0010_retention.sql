-- How long the terms say that things are kept after the end; NULL: until somebody asks.
ALTER TABLE agreement ADD COLUMN keep_months BIGINT;
-- When everything of an engagement is deleted; set 30 days before. `keep_from`: since when the months count again, after a deletion was stopped.
ALTER TABLE engagement ADD COLUMN erase_at BIGINT;
ALTER TABLE engagement ADD COLUMN keep_from BIGINT;
CREATE INDEX engagement_over ON engagement (organisation_id, closed_at, id) WHERE closed_at IS NOT NULL AND erase_at IS NULL;
CREATE INDEX engagement_erasing ON engagement (organisation_id, erase_at, id) WHERE erase_at IS NOT NULL;
ALTER TABLE person ADD COLUMN erase_at BIGINT;
ALTER TABLE person ADD COLUMN erased_at BIGINT;
CREATE INDEX person_erasing ON person (organisation_id, erase_at, id) WHERE erase_at IS NOT NULL;
-- The engagement whose bytes an answer may hold: it goes with it.
ALTER TABLE idempotency ADD COLUMN engagement_id TEXT;
