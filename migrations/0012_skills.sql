-- Skills that people learn: the organisation's own packs, beside those that come with the product. Prompts and descriptions, nothing about a person.
-- A version that was imported stays as it is: what was seen of someone keeps the version it was seen by.
CREATE TABLE skill_pack (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    -- JSON, or NULL: where it comes from.
    source TEXT,
    -- How many.
    skills BIGINT NOT NULL,
    -- The whole pack, JSON.
    body TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    imported_at BIGINT NOT NULL,
    withdrawn_at BIGINT,
    PRIMARY KEY (organisation_id, id, version, language),
    FOREIGN KEY (organisation_id, imported_by) REFERENCES person (organisation_id, id)
);
-- Two skills that were found to be the same: reading takes the one for the other.
CREATE TABLE skill_merge (
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    from_id TEXT NOT NULL,
    into_id TEXT NOT NULL,
    merged_by TEXT NOT NULL,
    merged_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, from_id),
    FOREIGN KEY (organisation_id, merged_by) REFERENCES person (organisation_id, id)
);
