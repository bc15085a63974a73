-- By the item's class in the catalogue figures are told apart (R3). ${class} reads it from the JSON, as each database does.
ALTER TABLE item_revision ADD COLUMN class TEXT NOT NULL DEFAULT '';

UPDATE item_revision SET class = ${class};

-- A filing says by itself what it is: the register is looked through for every list and figure. fresh: it was shown for the first time.
ALTER TABLE release_item ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE release_item ADD COLUMN class TEXT NOT NULL DEFAULT '';
ALTER TABLE release_item ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE release_item ADD COLUMN fresh INTEGER NOT NULL DEFAULT 0;

UPDATE release_item SET kind = i.kind, class = i.class, title = i.title
FROM item_revision i
WHERE i.unit = release_item.unit AND i.id = release_item.id AND i.revision = release_item.revision;

UPDATE release_item SET fresh = 1
WHERE change = 'shown' AND NOT EXISTS (
  SELECT 1 FROM release_item e
  WHERE e.unit = release_item.unit AND e.id = release_item.id AND e.number < release_item.number AND e.change = 'shown'
);

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
