-- Verified metadata as received, by role; what the next pass is measured against.
CREATE TABLE metadata (
  role  TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
);

-- The release that is shown: one row, or none before the first.
CREATE TABLE release_mark (
  one    INTEGER PRIMARY KEY CHECK (one = 1),
  number INTEGER NOT NULL,
  as_of  TEXT NOT NULL
);

-- Target files as received, by content.
CREATE TABLE file (
  sha256 TEXT PRIMARY KEY,
  bytes  BLOB NOT NULL
);

-- The items of the release; each is the part of its file from item_at, item_length long.
CREATE TABLE item (
  unit        TEXT NOT NULL,
  id          TEXT NOT NULL,
  kind        TEXT NOT NULL,
  title       TEXT NOT NULL,
  revision    INTEGER NOT NULL,
  sha256      TEXT NOT NULL REFERENCES file (sha256),
  item_at     INTEGER NOT NULL,
  item_length INTEGER NOT NULL,
  valid_from  TEXT,
  valid_to    TEXT,
  PRIMARY KEY (unit, id)
) WITHOUT ROWID;

CREATE INDEX item_by_kind ON item (kind, unit, id);
CREATE INDEX item_by_file ON item (sha256);

-- Derived from the items by the indexer of this version; can always be made again.
CREATE TABLE search_row (
  unit TEXT NOT NULL,
  id   TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (unit, id)
) WITHOUT ROWID;

CREATE TABLE indexer (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL
);

-- The highest revision ever shown; outlives the item, so that a withdrawn one cannot come back old.
CREATE TABLE highest (
  unit     TEXT NOT NULL,
  id       TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (unit, id)
) WITHOUT ROWID;
