-- number is the version of the snapshot. A renewal signs again what was already released.
CREATE TABLE release (
  number BIGINT NOT NULL PRIMARY KEY,
  cause TEXT NOT NULL,
  released BIGINT NOT NULL,
  signed_at BIGINT NOT NULL,
  who TEXT NOT NULL,
  items INTEGER NOT NULL,
  removed INTEGER NOT NULL
);

CREATE TABLE release_item (
  number BIGINT NOT NULL REFERENCES release (number),
  unit TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  change TEXT NOT NULL,
  PRIMARY KEY (number, unit, id)
);

-- What the newest release shows.
CREATE TABLE published_target (
  unit TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  length BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (unit, id)
);

-- The newest version of each role.
CREATE TABLE published_role (
  role TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  expires BIGINT NOT NULL
);

-- Every file of the repository; only timestamp.json is ever overwritten. gzip is empty where it would not be smaller.
CREATE TABLE published_file (
  path TEXT NOT NULL PRIMARY KEY,
  bytes BYTEA NOT NULL,
  gzip BYTEA NOT NULL,
  sha256 TEXT NOT NULL
);
