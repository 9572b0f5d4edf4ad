-- A sponsor is a party, never a member: named by an agreement, told when it began and closed, and what they themselves wrote.
ALTER TABLE agreement ADD COLUMN sponsor_id TEXT;
ALTER TABLE engagement ADD COLUMN began_at BIGINT;
ALTER TABLE engagement ADD COLUMN closed_at BIGINT;
UPDATE engagement SET began_at = (SELECT MAX(p.joined_at) FROM party p
    WHERE p.organisation_id = engagement.organisation_id AND p.engagement_id = engagement.id AND p.role <> 'sponsor')
WHERE agreement_id IS NOT NULL AND kind <> 'own';
UPDATE engagement SET closed_at = (SELECT MAX(c.created_at) FROM act c
    WHERE c.organisation_id = engagement.organisation_id AND c.engagement_id = engagement.id AND c.kind = 'end')
WHERE state = 'ended' AND agreement_id IS NOT NULL;
-- What a person sponsors, the newest first.
CREATE INDEX party_sponsor ON party (organisation_id, person_id, engagement_id) WHERE role = 'sponsor';
CREATE TABLE sponsor_hopes (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    text TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, person_id),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
CREATE TABLE promise (
    organisation_id TEXT NOT NULL,
    engagement_id TEXT NOT NULL,
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    text TEXT NOT NULL,
    due_day TEXT,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, engagement_id, id),
    FOREIGN KEY (organisation_id, engagement_id) REFERENCES engagement (organisation_id, id)
);
