-- Whom a directory of the office takes for which account. Nobody is here who was not put here.
CREATE TABLE identity (
  issuer  TEXT NOT NULL,
  subject TEXT NOT NULL,
  account TEXT NOT NULL UNIQUE REFERENCES account (account),
  PRIMARY KEY (issuer, subject)
);

-- Who has been sent to the directory and is not back; an empty account wants to sign in.
CREATE TABLE directory_errand (
  state_hash   TEXT PRIMARY KEY,
  browser_hash TEXT NOT NULL,
  nonce        TEXT NOT NULL,
  verifier     TEXT NOT NULL,
  callback     TEXT NOT NULL,
  next_page    TEXT NOT NULL,
  account      TEXT NOT NULL,
  expires_at   BIGINT NOT NULL
);
