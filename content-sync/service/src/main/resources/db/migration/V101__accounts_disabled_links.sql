ALTER TABLE account ADD COLUMN disabled INTEGER NOT NULL DEFAULT 0;

-- One-time links to choose a password: one for an account, and only its token's hash.
CREATE TABLE password_link (
  account    TEXT PRIMARY KEY REFERENCES account (account),
  token_hash TEXT NOT NULL UNIQUE,
  expires_at BIGINT NOT NULL
);
