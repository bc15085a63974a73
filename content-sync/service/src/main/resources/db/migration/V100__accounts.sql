-- Times are milliseconds since 1970-01-01 UTC.
CREATE TABLE account (
  account       TEXT PRIMARY KEY,
  name          TEXT NOT NULL,
  roles         TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  created_at    BIGINT NOT NULL
);

-- Only the token's hash is kept: a copy of the database opens no session.
CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  account    TEXT NOT NULL REFERENCES account (account),
  expires_at BIGINT NOT NULL
);

CREATE INDEX session_expires ON session (expires_at);
