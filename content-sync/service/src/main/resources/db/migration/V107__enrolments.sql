-- Which account keeps which key in its browser. Rows are only added; one is decided once an
-- authority document names the key.
CREATE TABLE enrolment (
  keyid TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL,
  unit TEXT NOT NULL,
  duty TEXT NOT NULL,
  post TEXT NOT NULL,
  spki TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  decided INTEGER NOT NULL,
  seq BIGINT NOT NULL
);

CREATE INDEX enrolment_by_account ON enrolment (account, seq);

-- Signatures on authority documents that those above have not yet signed in sufficient number.
CREATE TABLE authority_approval (
  sha256 TEXT NOT NULL,
  keyid TEXT NOT NULL,
  sig TEXT NOT NULL,
  PRIMARY KEY (sha256, keyid)
);
