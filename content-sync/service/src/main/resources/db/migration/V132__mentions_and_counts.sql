-- Which revision names which item; V133 fills it with what is stored already.
CREATE TABLE item_mention (
  named TEXT NOT NULL,
  unit TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (named, unit, id, revision)
);

-- The few items of a kind that every screen needs.
CREATE INDEX item_revision_by_kind ON item_revision (kind, state, unit, id);

-- The figures of a year are counted from this alone.
CREATE INDEX release_item_counted ON release_item (number, unit, kind, class, change, fresh);
