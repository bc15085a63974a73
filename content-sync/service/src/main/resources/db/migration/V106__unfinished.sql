-- What somebody is still writing, valid or not; it goes once it is saved as a revision.
CREATE TABLE unfinished (
  account TEXT NOT NULL,
  unit TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  based_on INTEGER NOT NULL,
  fields TEXT NOT NULL,
  kept_at BIGINT NOT NULL,
  PRIMARY KEY (account, unit, id)
);
