-- Rows of the first three tables are only ever added.

CREATE TABLE approval (
  unit TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  duty TEXT NOT NULL,
  keyid TEXT NOT NULL,
  sig TEXT NOT NULL,
  PRIMARY KEY (unit, id, revision, duty, keyid)
);

-- Of each unit the document of the highest seq decides.
CREATE TABLE authority (
  seq BIGINT NOT NULL PRIMARY KEY,
  unit TEXT NOT NULL,
  revision INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  bytes BYTEA NOT NULL
);

CREATE INDEX authority_by_unit ON authority (unit, seq);

-- A tombstone takes a number among the revisions of its item.
CREATE TABLE tombstone (
  unit TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  withdrawn_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (unit, id, revision)
);

-- By which documents the newest release was judged.
CREATE TABLE published_authority (
  unit TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  length BIGINT NOT NULL,
  sha256 TEXT NOT NULL
);
