-- Files that were handed in and wait until somebody has decided about their records.
CREATE TABLE upload (
  id TEXT NOT NULL PRIMARY KEY,
  unit TEXT NOT NULL,
  account TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes BYTEA NOT NULL,
  plan TEXT NOT NULL,
  state TEXT NOT NULL,
  done INTEGER NOT NULL,
  total INTEGER NOT NULL,
  problem TEXT NOT NULL,
  changed_at BIGINT NOT NULL
);

CREATE TABLE upload_row (
  upload TEXT NOT NULL REFERENCES upload (id),
  number INTEGER NOT NULL,
  place TEXT NOT NULL,
  kind TEXT NOT NULL,
  item TEXT NOT NULL,
  title TEXT NOT NULL,
  standing TEXT NOT NULL,
  against INTEGER NOT NULL,
  json TEXT NOT NULL,
  notes TEXT NOT NULL,
  noted INTEGER NOT NULL,
  PRIMARY KEY (upload, number)
);

CREATE INDEX upload_row_by_standing ON upload_row (upload, standing, number);

-- How a unit understood a table with those headings the last time.
CREATE TABLE upload_plan (
  unit TEXT NOT NULL,
  headings TEXT NOT NULL,
  plan TEXT NOT NULL,
  PRIMARY KEY (unit, headings)
);
