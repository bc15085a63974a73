-- Where sheets were hung or laid out (D3, D15, D16), and with which words: a paper that no longer holds is to be taken away.
CREATE TABLE posting (
  id TEXT NOT NULL PRIMARY KEY,
  unit TEXT NOT NULL,
  sheet TEXT NOT NULL,
  place TEXT NOT NULL,
  copies INTEGER NOT NULL,
  day TEXT NOT NULL,
  who TEXT NOT NULL,
  ended TEXT NOT NULL DEFAULT ''
);

CREATE INDEX posting_by_unit ON posting (unit, day);

CREATE TABLE posting_item (
  posting TEXT NOT NULL REFERENCES posting (id),
  unit TEXT NOT NULL,
  item TEXT NOT NULL,
  title TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (posting, unit, item)
);
