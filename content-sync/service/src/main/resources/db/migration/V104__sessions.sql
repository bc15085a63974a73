-- Everybody signs in anew: of the old sessions it is not known how long they have been silent.
DROP TABLE session;

CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  account    TEXT NOT NULL REFERENCES account (account),
  opened_at  BIGINT NOT NULL,
  seen_at    BIGINT NOT NULL,
  address    TEXT NOT NULL,
  browser    TEXT NOT NULL
);

CREATE INDEX session_of_account ON session (account);

ALTER TABLE account ADD COLUMN seen_at BIGINT NOT NULL DEFAULT 0;
