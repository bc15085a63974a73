-- The five steps of a community's disclosure; day is an ISO date, at is in milliseconds. Rows are only ever added.
CREATE TABLE five_step (
  unit TEXT NOT NULL,
  id TEXT NOT NULL,
  step TEXT NOT NULL,
  day TEXT NOT NULL,
  document TEXT NOT NULL,
  who TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (unit, id, step)
);
