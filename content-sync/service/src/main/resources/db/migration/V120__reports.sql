-- By the item's class in the catalogue figures are told apart (R3). ${class} reads it from the JSON, as each database does.
ALTER TABLE item_revision ADD COLUMN class TEXT NOT NULL DEFAULT '';

UPDATE item_revision SET class = ${class};

-- What was told to the public outside the system (D20, D24): a row for each time.
CREATE TABLE outreach (
  id TEXT NOT NULL PRIMARY KEY,
  unit TEXT NOT NULL,
  day TEXT NOT NULL,
  medium TEXT NOT NULL,
  title TEXT NOT NULL,
  pieces INTEGER NOT NULL,
  people INTEGER NOT NULL,
  cases INTEGER NOT NULL,
  who TEXT NOT NULL
);

CREATE INDEX outreach_by_day ON outreach (day, unit);

-- What an annual report says that is counted or written by people (R1, R4-R7).
CREATE TABLE report_line (
  unit TEXT NOT NULL,
  year INTEGER NOT NULL,
  line TEXT NOT NULL,
  said TEXT NOT NULL,
  PRIMARY KEY (unit, year, line)
);
