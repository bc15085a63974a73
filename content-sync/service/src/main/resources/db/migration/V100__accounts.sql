-- Times are milliseconds since 1970-01-01 UTC.
CREATE TABLE account (
  account       TEXT PRIMARY KEY,
  name          TEXT NOT NULL,
  roles         TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  created_at    BIGINT NOT NULL
);

-- Holds at most one row: the first account has been made.
CREATE TABLE set_up (
  once    INTEGER PRIMARY KEY CHECK (once = 1),
  done_at BIGINT NOT NULL
);

CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  form_token TEXT NOT NULL,
  account    TEXT NOT NULL REFERENCES account (account),
  expires_at BIGINT NOT NULL
);

CREATE INDEX session_expires ON session (expires_at);
