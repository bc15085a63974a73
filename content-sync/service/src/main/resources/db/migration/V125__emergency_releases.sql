-- What was approved at once, and its review afterwards. Days are ISO dates, times milliseconds; an empty outcome is still to come.
CREATE TABLE emergency_release (
  unit TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  who TEXT NOT NULL,
  reason TEXT NOT NULL,
  at BIGINT NOT NULL,
  due TEXT NOT NULL,
  outcome TEXT NOT NULL,
  judge TEXT NOT NULL,
  words TEXT NOT NULL,
  judged_at BIGINT NOT NULL,
  PRIMARY KEY (unit, id, revision)
);
