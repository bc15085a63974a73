-- What is to be released at a moment to come, all of it or nothing; kept when it is over. An outcome is waiting, released,
-- refused or cancelled. Times are milliseconds since 1970.
CREATE TABLE release_plan (
  id BIGINT NOT NULL PRIMARY KEY,
  due BIGINT NOT NULL,
  who TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  ended_at BIGINT,
  detail TEXT NOT NULL
);

CREATE TABLE release_plan_item (
  plan BIGINT NOT NULL REFERENCES release_plan (id),
  unit TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (plan, unit, id)
);
