-- What is not disclosed, why, and when that is looked at again. An empty review_on is for good, an
-- empty closed_on still holds.
CREATE TABLE withheld (
  id BIGINT NOT NULL PRIMARY KEY,
  unit TEXT NOT NULL,
  title TEXT NOT NULL,
  reason TEXT NOT NULL,
  basis TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  review_on TEXT NOT NULL,
  who TEXT NOT NULL,
  outcome TEXT NOT NULL,
  closed_on TEXT NOT NULL
);

CREATE INDEX withheld_by_unit ON withheld (unit, id);
