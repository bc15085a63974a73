-- Which words: an item's revision and the SHA-256 of its signed target file. Gone with the last play that names it.
CREATE TABLE shown (
  number   INTEGER PRIMARY KEY,
  unit     TEXT NOT NULL,
  id       TEXT NOT NULL,
  revision INTEGER NOT NULL,
  sha256   TEXT NOT NULL,
  UNIQUE (unit, id, revision, sha256)
);

-- What stood in one place of a board, when (milliseconds since 1970, by the clock of that machine) and for how long
-- (milliseconds). Numbers only rise: what was written first goes first, also when a clock was wrong.
CREATE TABLE play (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  begun   INTEGER NOT NULL,
  lasted  INTEGER NOT NULL,
  board   TEXT NOT NULL,
  place   TEXT NOT NULL,
  release INTEGER NOT NULL
);

CREATE TABLE play_item (
  play  INTEGER NOT NULL REFERENCES play (number) ON DELETE CASCADE,
  shown INTEGER NOT NULL REFERENCES shown (number),
  PRIMARY KEY (play, shown)
) WITHOUT ROWID;

CREATE INDEX play_item_by_shown ON play_item (shown);
