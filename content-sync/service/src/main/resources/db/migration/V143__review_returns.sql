-- What was given back in review and what it lacked (W12), for the figures of a year.
CREATE TABLE review_return (
  unit TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  at BIGINT NOT NULL,
  lacking TEXT NOT NULL,
  PRIMARY KEY (unit, id, revision, at)
);

CREATE INDEX review_return_by_time ON review_return (at);

-- How many were approved in a year is counted from this alone.
CREATE INDEX review_passed_by_time ON review_passed (step, at, unit);
