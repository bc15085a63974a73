-- What a unit demands of reviews, for itself and all below it. An empty kind is every kind, 0 workdays no limit.
CREATE TABLE review_rule (
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  step TEXT NOT NULL,
  workdays INTEGER NOT NULL,
  PRIMARY KEY (unit, kind, step)
);

-- Which steps a revision has taken since it was last submitted; at is in milliseconds.
CREATE TABLE review_passed (
  unit TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  step TEXT NOT NULL,
  who TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (unit, id, revision, step)
);
