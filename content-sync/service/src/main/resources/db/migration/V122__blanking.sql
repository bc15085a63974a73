-- What was ordered to be blank, by whom and why; a lifted order stays. An empty screen means all of the unit and below
-- it. Times are milliseconds since 1970.
CREATE TABLE blanking (
  id BIGINT NOT NULL PRIMARY KEY,
  unit TEXT NOT NULL,
  screen TEXT NOT NULL,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  who TEXT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT,
  lifted_by TEXT,
  lifted_at BIGINT
);
