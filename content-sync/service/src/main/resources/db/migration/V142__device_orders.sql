-- What staff ask a screen to do; each is done once or never. A picture of a screen stays for some minutes. "sight" is what
-- a screen sees on its own display, and "celsius" how warm it is, where it can tell. Times are milliseconds since 1970.
CREATE TABLE device_order (
  id BIGINT NOT NULL PRIMARY KEY,
  device TEXT NOT NULL,
  what TEXT NOT NULL,
  why TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  until BIGINT NOT NULL,
  handed_at BIGINT,
  ended_at BIGINT,
  outcome TEXT
);
CREATE INDEX device_order_of ON device_order (device, id);
CREATE TABLE device_picture (
  device TEXT NOT NULL PRIMARY KEY,
  order_id BIGINT NOT NULL,
  taken BIGINT NOT NULL,
  png BYTEA NOT NULL
);
ALTER TABLE device ADD COLUMN sight TEXT NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN celsius INTEGER;
ALTER TABLE device_change ADD COLUMN sight TEXT NOT NULL DEFAULT '';
