-- The newest authority document of a unit that verified, as received; outlives everything, so that
-- nobody can lead us back to people who have left. document: SHA-256 of what was approved.
CREATE TABLE authority (
  unit     TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  document TEXT NOT NULL,
  bytes    BLOB NOT NULL
);

-- The authority document by which a unit's stored files were judged.
CREATE TABLE judged (
  unit     TEXT PRIMARY KEY,
  document TEXT NOT NULL
) WITHOUT ROWID;

-- What the release says is withdrawn.
CREATE TABLE tombstone (
  unit         TEXT NOT NULL,
  id           TEXT NOT NULL,
  revision     INTEGER NOT NULL,
  sha256       TEXT NOT NULL REFERENCES file (sha256),
  withdrawn_on TEXT NOT NULL,
  reason       TEXT NOT NULL,
  PRIMARY KEY (unit, id)
) WITHOUT ROWID;

CREATE INDEX tombstone_by_file ON tombstone (sha256);

-- SHA-256 of the words of the highest revision: one revision never has two wordings. Absent where
-- it was shown before this was kept.
ALTER TABLE highest ADD COLUMN document TEXT;

-- Nothing stored so far has been judged by an authority document: the next pass is a whole one.
DELETE FROM metadata WHERE role = ':unit';
