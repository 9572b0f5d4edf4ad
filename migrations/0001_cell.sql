-- Cell-wide tables: few, small, listed in docs/decisions/0003. Everything else leads with organisation_id.
CREATE TABLE organisation (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    help_lines TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    login_reset_at BIGINT
);
CREATE TABLE sign_in (
    token_hash TEXT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES account (id),
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_day TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sign_in_account ON sign_in (account_id);
CREATE TABLE one_time_link (
    token_hash TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    organisation_id TEXT,
    person_id TEXT,
    account_id TEXT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX one_time_link_person ON one_time_link (organisation_id, person_id);
CREATE INDEX one_time_link_account ON one_time_link (account_id);
