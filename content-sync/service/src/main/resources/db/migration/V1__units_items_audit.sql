-- One SQL for SQLite and PostgreSQL. Instants are milliseconds since 1970-01-01T00:00:00Z.

CREATE TABLE unit (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
);

-- A revision's text never changes; only its state does.
CREATE TABLE item_revision (
  unit TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL,
  json TEXT NOT NULL,
  author TEXT NOT NULL,
  saved_at BIGINT NOT NULL,
  PRIMARY KEY (unit, id, revision)
);

CREATE INDEX item_revision_by_state ON item_revision (state, unit, id);

-- hash covers the row and prev_hash, so no row can be changed, dropped or put between unnoticed.
CREATE TABLE audit (
  seq BIGINT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  unit TEXT NOT NULL,
  item TEXT NOT NULL,
  revision INTEGER NOT NULL,
  reason TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL
);

CREATE INDEX audit_by_item ON audit (unit, item, seq);
