-- Screens that staff have accepted, and those that ask to be. A device is called by the hash of the public key that it
-- made itself; its reports count upwards, and "sequence" is the last that was taken. Times are milliseconds since 1970.
CREATE TABLE device_request (
  id TEXT NOT NULL PRIMARY KEY,
  public_key TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  unit TEXT NOT NULL,
  screen TEXT NOT NULL,
  mode TEXT NOT NULL,
  panel TEXT NOT NULL,
  program TEXT NOT NULL,
  address TEXT NOT NULL,
  until BIGINT NOT NULL
);
CREATE TABLE device (
  id TEXT NOT NULL PRIMARY KEY,
  public_key TEXT NOT NULL,
  unit TEXT NOT NULL,
  screen TEXT NOT NULL,
  mode TEXT NOT NULL,
  panel TEXT NOT NULL,
  program TEXT NOT NULL,
  hall TEXT NOT NULL,
  floor TEXT NOT NULL,
  place TEXT NOT NULL,
  accepted_by TEXT NOT NULL,
  accepted_at BIGINT NOT NULL,
  blocked_by TEXT,
  blocked_at BIGINT,
  sequence BIGINT NOT NULL,
  heard BIGINT NOT NULL,
  skew BIGINT NOT NULL,
  told BIGINT NOT NULL,
  shows BIGINT NOT NULL,
  shows_since BIGINT NOT NULL,
  checked BIGINT NOT NULL,
  blank INTEGER NOT NULL,
  free_mb BIGINT NOT NULL,
  memory_mb BIGINT NOT NULL,
  fault TEXT NOT NULL
);
CREATE INDEX device_in_unit ON device (unit, screen, id);
CREATE INDEX device_heard ON device (heard);
-- What changed on a screen and when, by its own clock; a report that says the same as the one before it leaves no row.
CREATE TABLE device_change (
  device TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  told BIGINT NOT NULL,
  heard BIGINT NOT NULL,
  shows BIGINT NOT NULL,
  blank INTEGER NOT NULL,
  fault TEXT NOT NULL,
  PRIMARY KEY (device, sequence)
);
